import { z } from 'zod'
import { addressFaults } from './archive/cosmosAddress.ts'
import { type ArchivePlace, archivePlace } from './archive/openArchive.ts'
import { type SendingLimits, usualDispatching } from './desk/dispatching.ts'
import { hour, second } from './domain/calendar.ts'

/** Everything that can be set from outside, as the program uses it. */
export type Config = Readonly<{
  port: number
  dataFolder: string
  archive: ArchivePlace
  holdFor: number
  suggestionFor: number
  sending: SendingLimits
  /** How long a server that is told to stop goes on, so that whoever spreads requests can look away first. */
  drainMs: number
  /** Where people's browsers reach the server, without a slash at the end. */
  publicUrl: string
  /** A proxy of ours says whom it calls for, and is to be believed. */
  behindProxy: boolean
  run:
    | Readonly<{ as: 'demo'; playgroundPort: number; mailboxPort: number }>
    | Readonly<{
        as: 'production'
        bot: BotSettings
        /** Of the app in Teams, which is not the bot's. */
        teamsAppId: string
        staffList: string
        mail: MailSettings
      }>
}>

export type BotSettings = Readonly<{ appId: string; appPassword: string; tenantId: string }>

export type MailSettings = Readonly<{
  /** The central unit's shared mailbox. */
  address: string
  /** The first seals reply links and all open them, so that one can be changed while links are out. */
  replySecrets: readonly [string, ...string[]]
}>

const port = z.coerce.number().int().min(1).max(65_535)
const hours = z.coerce
  .number()
  .positive()
  .max(24 * 30)
const seconds = z.coerce.number().max(120)
const guid = z.guid()
const replySecret = z.string().min(32)

const settings = z.object({
  PORT: port.default(3978),
  /** 0 for no local Teams client, when something else speaks to the bot. */
  PLAYGROUND_PORT: z.union([z.literal('0').transform(() => 0), port]).default(56150),
  /** 0 for no local mailbox: what would go by it waits for a process that has one. */
  MAILBOX_PORT: z.union([z.literal('0').transform(() => 0), port]).default(56160),
  SAMPLATS_DATA: z.string().min(1).default('.data'),
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Of an emulator on this machine; elsewhere the machine signs in as itself. */
  COSMOS_KEY: z.base64().optional(),
  /** Where people's browsers reach the server, for links on cards and in mails. The demo knows its own. */
  SAMPLATS_PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  /** The app as Teams knows it, for links that open the tab there. */
  SAMPLATS_APP_ID: guid.optional(),
  SAMPLATS_HOLD_HOURS: hours.default(24),
  SAMPLATS_SUGGESTION_HOURS: hours.default(72),
  SAMPLATS_SEND_SECONDS: seconds.positive().default(usualDispatching.longestSendMs / second),
  SAMPLATS_SEND_GAP_SECONDS: seconds.nonnegative().default(usualDispatching.gapMs / second),
  SAMPLATS_GIVE_UP_HOURS: hours.default(usualDispatching.giveUpAfterMs / hour),
  SAMPLATS_DRAIN_SECONDS: seconds.nonnegative().optional(),
  SAMPLATS_BEHIND_PROXY: z.stringbool().default(false),
  BOT_APP_ID: guid.optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  BOT_TENANT_ID: guid.optional(),
  SAMPLATS_MAILBOX: z.email().optional(),
  /** Long and random; several, the newest first, are parted by commas. */
  SAMPLATS_REPLY_SECRET: z
    .string()
    .transform(list => list.split(',').map(secret => secret.trim()))
    .pipe(z.tuple([replySecret], replySecret))
    .optional(),
  /** A JSON file of the city's districts and people; see staff.ts. */
  SAMPLATS_STAFF: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
})

type Settings = z.infer<typeof settings>

/** The configuration, or every fault in it, a line each. An empty setting counts as none. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Config | readonly string[] {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  const unreadable = (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
  const faults = [...unreadable, ...missing(given), ...addressFaults(given)]
  if (!read.success || faults.length > 0) return faults
  const { data } = read
  const run = runOf(data)
  const { SAMPLATS_DRAIN_SECONDS: drainSeconds = usualDrainSeconds[run.as] } = data
  return {
    port: data.PORT,
    dataFolder: data.SAMPLATS_DATA,
    archive: archivePlace(data),
    holdFor: wholeMs(data.SAMPLATS_HOLD_HOURS, hour),
    suggestionFor: wholeMs(data.SAMPLATS_SUGGESTION_HOURS, hour),
    sending: {
      longestMs: wholeMs(data.SAMPLATS_SEND_SECONDS, second),
      gapMs: wholeMs(data.SAMPLATS_SEND_GAP_SECONDS, second),
      giveUpAfterMs: wholeMs(data.SAMPLATS_GIVE_UP_HOURS, hour),
    },
    drainMs: wholeMs(drainSeconds, second),
    publicUrl: publicUrl(data),
    behindProxy: data.SAMPLATS_BEHIND_PROXY,
    run,
  }
}

/** Nobody looks at the demo's health. */
const usualDrainSeconds = { demo: 0, production: 5 } as const

function publicUrl({ SAMPLATS_PUBLIC_URL: given, PORT: port }: Settings): string {
  return given?.replace(/\/+$/, '') ?? `http://127.0.0.1:${port}`
}

/** Every time that is stored is whole milliseconds. */
function wholeMs(count: number, unit: number): number {
  return Math.round(count * unit)
}

/** Any of them makes it production, and all of them are needed then. */
const production = [
  'BOT_APP_ID',
  'BOT_APP_PASSWORD',
  'BOT_TENANT_ID',
  'SAMPLATS_STAFF',
  'SAMPLATS_MAILBOX',
  'SAMPLATS_REPLY_SECRET',
]

/** The bot SDK checks nobody's identity when the app id is empty, so production never starts without one. */
function missing(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const inProduction = given.NODE_ENV === 'production' || production.some(name => name in given)
  if (!inProduction) return []
  return [...production, 'SAMPLATS_PUBLIC_URL', 'SAMPLATS_APP_ID']
    .filter(name => given[name] === undefined)
    .map(name => `${name}: is missing, and the server does not run without it.`)
}

function runOf(given: Settings): Config['run'] {
  const { BOT_APP_ID: appId, BOT_APP_PASSWORD: appPassword, BOT_TENANT_ID: tenantId } = given
  const { SAMPLATS_STAFF: staffList, SAMPLATS_MAILBOX: address, SAMPLATS_REPLY_SECRET: replySecrets } = given
  const { SAMPLATS_APP_ID: teamsAppId } = given
  if (appId && appPassword && tenantId && staffList && address && replySecrets && teamsAppId)
    return {
      as: 'production',
      bot: { appId, appPassword, tenantId },
      teamsAppId,
      staffList,
      mail: { address, replySecrets },
    }
  return { as: 'demo', playgroundPort: given.PLAYGROUND_PORT, mailboxPort: given.MAILBOX_PORT }
}
