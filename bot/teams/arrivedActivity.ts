import { z } from 'zod'

/** Longer than any id or address that Teams makes. */
const name = z.string().max(2_000)
const id = name.min(1)

const account = z.object({ id, name: orEmpty(name), aadObjectId: maybe(name) })

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id }),
  text: z.string(),
})

const activity = z.object({
  type: id,
  id: maybe(name),
  channelId: orEmpty(name),
  serviceUrl: z.string().max(2_000).refine(isWebAddress),
  locale: maybe(name),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    name: orEmpty(name),
    conversationType: orEmpty(name),
    isGroup: maybe(z.boolean()).transform(isGroup => isGroup ?? false),
    tenantId: maybe(name),
  }),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: name })) })),
  replyToId: maybe(name),
  text: orEmpty(z.string()),
  entities: maybe(z.array(z.unknown()).transform(entities => entities.flatMap(mentionIn))),
  name: maybe(name),
  value: z.unknown().optional(),
})

/** The parts of an activity that the bot and its SDK work with, of the right types; whatever else was sent goes no further. */
export type ArrivedActivity = z.infer<typeof activity>

/** The activity, or in one line what is wrong with it. */
export function readActivity(body: unknown): Readonly<{ activity: ArrivedActivity } | { fault: string }> {
  const read = activity.safeParse(body)
  if (read.success) return { activity: read.data }
  const [issue] = read.error.issues
  return { fault: `The activity cannot be read: ${issue?.path.join('.') || 'it'} is not what Teams sends.` }
}

function mentionIn(entity: unknown) {
  const read = mention.safeParse(entity)
  return read.success ? [read.data] : []
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\//i.test(address)
}

/** Teams leaves out what it does not know, and some of its clients say null. */
function maybe<Type extends z.ZodType>(type: Type) {
  return type.nullish().transform(value => value ?? undefined)
}

/** The same, where the SDK wants a text. */
function orEmpty(type: z.ZodString) {
  return type.nullish().transform(value => value ?? '')
}
