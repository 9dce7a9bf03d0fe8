import type { Request, Response } from 'restify'
import { answerJson } from './jsonAnswer.ts'
import { sendPage } from './pages.ts'
import { aboutPage, type Page, privacyPage, termsPage } from './text/pages.ts'

/** One HTTP path: who may call it stands beside it, and whoever checks that is named. */
export type Route = Readonly<{
  method: 'get' | 'post' | 'patch'
  path: string
  caller: 'teams' | 'staff' | 'anyone'
  handle: (request: Request, response: Response) => Promise<void>
}>

export type Handlers = Readonly<{
  messages: Route['handle']
  api: readonly Route[]
  tab: readonly Route[]
  reply: readonly Route[]
  notices: readonly Route[]
}>

/** Every path that the server answers. Whoever spreads requests is told to look away as soon as it is `stopping`. */
export function routesTo(handlers: Handlers, stopping: AbortSignal): readonly Route[] {
  return [
    // The bot SDK checks the caller's token; see teams/adapter.ts.
    { method: 'post', path: '/api/messages', caller: 'teams', handle: handlers.messages },
    // Who calls is checked before anything else; see api/apiRoutes.ts.
    ...handlers.api,
    ...handlers.tab,
    // Whoever has a link that we sealed; see reply/replyRoutes.ts.
    ...handlers.reply,
    // Whoever knows the secret that we gave Microsoft Graph; see mail/watching.ts.
    ...handlers.notices,
    page('/', aboutPage),
    page('/privacy', privacyPage),
    page('/terms', termsPage),
    {
      method: 'get',
      path: '/health',
      caller: 'anyone',
      handle: async (_, response) =>
        answerJson(response, stopping.aborted ? 503 : 200, { ok: !stopping.aborted }),
    },
  ]
}

function page(path: string, content: Page): Route {
  return { method: 'get', path, caller: 'anyone', handle: (_, response) => sendPage(content, response) }
}
