import type { TurnContext } from 'botbuilder'
import type { TabAddresses } from '../cards/foundUnitsCard.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../domain/person.ts'
import type { Locale } from '../domain/vocabulary.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Place } from '../reading/reading.ts'
import type { Words } from '../text/words.ts'
import type { TeamsAdapter } from './adapter.ts'

/** What the conversation edge works with. */
export type BotServices = Readonly<{
  desk: Desk
  adapter: TeamsAdapter
  lexicon: Lexicon
  /** Places that a sentence may name. */
  places: readonly Place[]
  /** Where distance is counted from when nothing else is said; it stands on the card for all to see. */
  home: Place
  /** The local Teams client always claims to be American, so in the demo the directory's language counts. */
  languageOf: 'client' | 'directory'
  /** Refuse connectors that are not called over https. */
  secureOnly: boolean
  /** The app id that proactive messages are sent as; empty in the demo. */
  appId: string
  tab: TabAddresses
  log: (line: string) => void
}>

/** Someone on staff who has just written or pressed something. */
export type Turn = Readonly<{ context: TurnContext; person: Person; words: Words }>

export function localeOf(text: string | undefined): Locale {
  return text?.toLowerCase().startsWith('en') ? 'en' : 'sv'
}

/**
 * The tab's pages as seen from outside it: in Teams, which knows who is signed in, or where there is no app in Teams in a
 * browser. What is searched for stands behind # there, which no server gets to log; Teams takes along what it is told of
 * a page, and so is told of no search.
 */
export function tabAddresses(publicUrl: string, teamsAppId?: string): TabAddresses {
  const page = (path: string) =>
    teamsAppId === undefined ? `${publicUrl}${path}` : inTeams(path, { publicUrl, teamsAppId })
  return {
    register: text =>
      teamsAppId === undefined
        ? `${page('/tab/register')}#${new URLSearchParams({ text })}`
        : page('/tab/register'),
    unit: unitId => page(`/tab/register/units/${encodeURIComponent(unitId)}`),
    permits: page('/tab/permits'),
    case: caseCode => page(`/tab/cases/${encodeURIComponent(caseCode)}`),
  }
}

/** A deep link: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
function inTeams(
  path: string,
  { publicUrl, teamsAppId }: Readonly<{ publicUrl: string; teamsAppId: string }>,
): string {
  const said = new URLSearchParams({
    webUrl: `${publicUrl}${path}`,
    context: JSON.stringify({ subEntityId: path }),
  })
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntity}?${said}`
}

/** Of the tabs in the manifest the one that opens; the page that it is told of may be any. */
const tabEntity = 'queue'
