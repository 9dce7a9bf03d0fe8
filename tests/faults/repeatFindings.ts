import type { Archive } from '../../bot/archive/archive.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import { commandIdOf, readClick } from '../../bot/teams/clickInput.ts'
import { type ClickData, chatId, queueChannel } from '../harness/teamsClient.ts'
import { type Aftermath, type Repeat, repeatFinder } from './caseFindings.ts'
import { fiftyPeople } from './instancesPeople.ts'
import { fieldOf } from './read.ts'

/** How often both copies of a card were pressed, and how often one of the two presses was done. */
export type RepeatWatch = Readonly<{
  pressed: () => number
  doneOnce: () => number
  broken: () => readonly string[]
}>

/** Whoever is shown a card twice presses the button on both copies at once: it must be done once at most. */
export function watchRepeats(scene: Aftermath): RepeatWatch & Readonly<{ look: () => Promise<void> }> {
  const broken: string[] = []
  const repeatsIn = repeatFinder()
  let [seen, pressed, doneOnce] = [0, 0, 0]
  return {
    pressed: () => pressed,
    doneOnce: () => doneOnce,
    broken: () => broken,
    look: async () => {
      const came = scene.connector.effects().slice(seen)
      seen += came.length
      for (const repeat of repeatsIn(came)) {
        const done = await pressBoth(scene, repeat)
        if (done === undefined) continue
        pressed++
        if (done === 1) doneOnce++
        if (done > 1) broken.push(`A press on both copies of “${repeat.said}” was done ${done} times.`)
      }
    },
  }
}

/** How often it was done; undefined when there is nothing to press. */
async function pressBoth(scene: Aftermath, { first, second, receiver }: Repeat): Promise<number | undefined> {
  const { archive, teams } = scene
  const [one, other] = [first, second].map(({ activity }) => buttonsIn(activity).find(changesSomething))
  const person = one && (await presserOf(archive, receiver, one.caseCode))
  if (!one || !other || person === undefined) return undefined
  const where = receiver === queueChannel ? 'channel' : 'ownChat'
  await Promise.all([one, other].map(data => teams.click(person, { ...filler, ...data }, where)))
  const commands = [one, other].map(data => commandIn({ ...filler, ...data }, person))
  const done = (await archive.journal(one.caseCode)).filter(({ commandId }) => commands.includes(commandId))
  return done.filter(({ type }) => type === done[0]?.type).length
}

type Button = ClickData & Readonly<{ caseCode: string }>

function buttonsIn(part: unknown): readonly Button[] {
  if (Array.isArray(part)) return part.flatMap(buttonsIn)
  if (typeof part !== 'object' || part === null) return []
  if (isButton(part)) return [part]
  return Object.values(part).flatMap(buttonsIn)
}

function isButton(part: object): part is Button {
  return typeof fieldOf(part, 'verb') === 'string' && typeof fieldOf(part, 'caseCode') === 'string'
}

const changing = [
  'claim',
  'answerClarification',
  'choose',
  'showCandidates',
  'requestClarification',
  'withdraw',
]
const filler = { answer: 'Ja, i nian.', question: 'Går han i skolan?' }

function changesSomething({ verb }: Button): boolean {
  return changing.includes(verb)
}

async function presserOf(archive: Archive, receiver: string, caseCode: string): Promise<string | undefined> {
  if (receiver !== queueChannel) return fiftyPeople.find(({ id }) => chatId(id) === receiver)?.id
  const file = await archive.load(caseCode)
  const request = file && requestIn(file)
  const anyOfficer = fiftyPeople.find(({ roles }) => roles.includes('placementOfficer'))?.id
  return (request && 'officer' in request ? request.officer : undefined) ?? anyOfficer
}

function commandIn(data: ClickData, person: string): string {
  const click = readClick(data)
  return click ? commandIdOf(click, person) : ''
}
