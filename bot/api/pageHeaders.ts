import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** Headers of everything that the tab loads. Teams, Outlook and Microsoft 365 may frame it; nobody else may. */
export function setPageHeaders(request: IncomingMessage, response: ServerResponse): void {
  headersOfTab(request, response, orThrow)
}

/** Headers of the pane in Outlook: the one page that loads a script of Microsoft's, from the one place where it may lie. */
export function setPaneHeaders(request: IncomingMessage, response: ServerResponse): void {
  headersOfPane(request, response, orThrow)
}

/** Headers of the pictures on our button in Outlook, which shows them on pages of its own. */
export function setIconHeaders(request: IncomingMessage, response: ServerResponse): void {
  setPageHeaders(request, response)
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
}

function orThrow(fault: unknown): void {
  if (fault) throw fault
}

/** Office.js, and what it fetches by itself. */
const officeScripts = 'https://appsforoffice.microsoft.com'

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

const headersOfTab = headersWith({ scriptSrc: ["'self'"] })
const headersOfPane = headersWith({ scriptSrc: ["'self'", officeScripts] })

function headersWith({ scriptSrc }: Readonly<{ scriptSrc: string[] }>) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc,
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
}
