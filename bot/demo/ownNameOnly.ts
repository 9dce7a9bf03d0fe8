import { answerJson } from '../jsonAnswer.ts'
import type { Route } from '../routes.ts'

/**
 * The demo takes everyone's word for who they are, and must not take a foreign page's. A page can let its own name lead to
 * this machine once it is open (DNS rebinding), and its browser then takes us for where the page came from. But it still
 * calls us by that name.
 */
export function ownNameOnly(routes: readonly Route[]): readonly Route[] {
  return routes.map(route => ({
    ...route,
    handle: async (request, response) => {
      if (ownName.test(request.headers.host ?? '')) return route.handle(request, response)
      answerJson(response, 421, { error: 'Demot svarar bara på 127.0.0.1 och localhost.' })
    },
  }))
}

const ownName = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/
