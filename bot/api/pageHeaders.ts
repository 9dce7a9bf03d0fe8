import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** Headers of everything that the tab loads. Teams, Outlook and Microsoft 365 may frame it; nobody else may. */
export function setPageHeaders(request: IncomingMessage, response: ServerResponse): void {
  headers(request, response, fault => {
    if (fault) throw fault
  })
}

/** Where Microsoft shows apps. Its list of trusted hosts is what its client library reads. */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]
const listOfHosts = 'https://res.cdn.office.net'

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Fluent writes its rules into the page as it draws.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", listOfHosts],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: hosts,
    },
  },
  // An older way of saying frame-ancestors, which cannot name several hosts.
  xFrameOptions: false,
  referrerPolicy: { policy: 'no-referrer' },
})
