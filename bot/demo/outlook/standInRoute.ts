import type { Route } from '../../routes.ts'
import { officeStandIn } from './officeStandIn.ts'

/** Where the pane finds what stands in for Office.js. */
export const standInPath = '/outlook/office.js'

const script = `(${officeStandIn})(globalThis)`

export const standInRoute: Route = {
  method: 'get',
  path: standInPath,
  caller: 'anyone',
  handle: async (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': Buffer.byteLength(script),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.end(script)
  },
}
