import { join } from 'node:path'
import type { Config } from '../config.ts'
import { carryOut } from '../desk/carryOut.ts'
import type { Desk } from '../desk/desk.ts'
import { centralUnitFile, personFile } from '../desk/directoryFiles.ts'
import { providerFile } from '../desk/providerFile.ts'
import { dateAt } from '../domain/calendar.ts'
import { type CentralUnitEntry, centralUnitId, isSameChat, type PersonEntry } from '../domain/directory.ts'
import { type PersonId, theClock } from '../domain/person.ts'
import type { ProviderEntry } from '../domain/register/providerEntries.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { buildTabIfChanged } from './buildTab.ts'
import { signInByChoice } from './chosenPerson.ts'
import { cityParts, districts } from './cityParts.ts'
import type { MailboxToRead } from './localMailbox.ts'
import { ownNameOnly } from './ownNameOnly.ts'
import { demoPeople } from './people.ts'
import { demoQueueChannel, startPlayground, stopPlayground } from './playground.ts'
import { demoRegister } from './register/demoRegister.ts'

export { startLocalMailbox } from './localMailbox.ts'
export { standInPath, standInRoute } from './outlook/standInRoute.ts'
export { buildTabIfChanged, cityParts, districts, ownNameOnly, signInByChoice }

const seed = 1480

/** Commits that wait for the disk together. */
const atOnce = 50

/** Puts the invented register and staff into an empty archive; stopped half-way, the next start does the rest. */
export async function fillIfEmpty(desk: Desk): Promise<void> {
  if (desk.directory.everyone().length >= demoPeople.length) return
  const now = desk.clock()
  const once = { commandId: 'demo', by: theClock }
  const register = demoRegister({ seed, today: dateAt(now), now })
  for (let from = 0; from < register.length; from += atOnce)
    await Promise.all(
      register.slice(from, from + atOnce).map(provider => {
        const decide = (): readonly ProviderEntry[] | Refusal => [{ type: 'ProviderRegistered', provider }]
        return carryOut(desk, providerFile, { ...once, fileId: provider.id, decide })
      }),
    )
  for (const person of demoPeople) {
    const decide = (): readonly PersonEntry[] | Refusal => [{ type: 'PersonRegistered', person }]
    await carryOut(desk, personFile, { ...once, fileId: person.id, decide })
  }
}

export type LocalTeams = Readonly<{ welcome: readonly string[]; stop: () => Promise<void> }>

type Surroundings = Readonly<{ playgroundPort: number; mailbox: MailboxToRead }>

/** The Agents Playground stands in for Teams, with its one channel as the central unit's queue. */
export async function startLocalTeams(
  desk: Desk,
  config: Config,
  { playgroundPort, mailbox }: Surroundings,
): Promise<LocalTeams> {
  if (playgroundPort === 0)
    return {
      welcome: [
        `Samplats lyssnar på http://127.0.0.1:${config.port}, fliken finns under /tab/.`,
        mailboxInWords(mailbox),
      ],
      stop: async () => {},
    }
  await setQueueChannel(desk, playgroundPort)
  const playground = await startPlayground(demoPeople, {
    port: playgroundPort,
    botPort: config.port,
    folder: join(config.dataFolder, 'playground'),
  })
  return {
    welcome: welcome(config.port, { playgroundPort, mailbox }),
    stop: () => stopPlayground(playground),
  }
}

async function setQueueChannel(desk: Desk, port: number): Promise<void> {
  const channel = demoQueueChannel(port)
  const by: PersonId = theClock
  await carryOut(desk, centralUnitFile, {
    fileId: centralUnitId,
    commandId: `demo:${port}:${desk.clock()}`,
    by,
    decide: (unit): readonly CentralUnitEntry[] | Refusal =>
      isSameChat(unit?.queueChannel, channel) ? [] : [{ type: 'QueueChannelChosen', channel }],
  })
}

function mailboxInWords(mailbox: MailboxToRead): string {
  if (!mailbox) return 'Här finns ingen brevlåda: brev och möten väntar på en process som har en.'
  const { url, keptBy } = mailbox
  return keptBy === 'us' ? `Brevlådan finns på ${url}.` : `Brevlådan är den som redan är igång på ${url}.`
}

function welcome(port: number, { playgroundPort, mailbox }: Surroundings): readonly string[] {
  return [
    '',
    'Samplats är igång på den här datorn. Allt är påhittat och inget lämnar datorn.',
    '',
    `  Chatt och kanal (Agents Playground)  http://127.0.0.1:${playgroundPort}`,
    `  Fliken (i en vanlig webbläsare)      http://127.0.0.1:${port}/tab/`,
    ...(mailbox?.keptBy === 'us' ? [`  Brevlådan (det som enheterna får)    ${mailbox.url}`] : []),
    `  Servern                              http://127.0.0.1:${port}/health`,
    ...(mailbox?.keptBy === 'us' ? [] : ['', mailboxInWords(mailbox)]),
    '',
    'Prova:',
    '  1. Skriv i Personal Chat: akut HVB för pojke 15 år, LVU 3 §, missbruk och kriminalitet, från fredag, helst inom 8 mil från Göteborg',
    '  2. Gå till kanalen Placeringskö, ta ärendet och visa kandidater.',
    '  3. Markera några enheter och fråga om plats. Läs brevet i brevlådan och svara genom länken i det, eller som på vilket brev som helst.',
    '  4. Skriv hjälp, mina ärenden eller /roll i chatten.',
    '  5. Öppna fliken, välj en person och sök i registret.',
    '',
    'Håll muspekaren över kortet medan du fyller i det. Agents Playground tömmer det annars, till skillnad från Teams.',
    'Avsluta med Ctrl-C. Dina ärenden finns kvar till nästa gång.',
  ]
}
