import type { Archive } from '../../bot/archive/archive.ts'
import { demoPeople } from '../../bot/demo/people.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { registerStaff, type StaffMember } from '../../bot/desk/registerStaff.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { defaultMatchingRules } from '../../bot/domain/matching/matchingRules.ts'
import { openTradeBook } from '../../bot/domain/registerIndex/tradeBook.ts'
import type { Role } from '../../bot/domain/vocabulary.ts'
import { noTradeWords } from '../builders/noTradeWords.ts'
import type { Cast } from './drive.ts'

/** Everyone at the city's desks: those of the demo and as many more as make fifty. */
export const fiftyPeople: readonly StaffMember[] = [
  ...demoPeople.map(({ activeRoles: _, chat: __, ...person }) => person),
  ...made(24, 'socialWorker', 100),
  ...made(11, 'placementOfficer', 200),
  ...made(8, 'unitHead', 300),
]

function made(many: number, role: Role, from: number): readonly StaffMember[] {
  return Array.from({ length: many }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(from + index).padStart(12, '0')}`,
    name: `Person ${from + index}`,
    roles: [role],
    locale: 'sv',
    delegations: role === 'unitHead' ? [{ directAward: true }] : [],
    ...(role !== 'placementOfficer' && { district: index % 2 === 0 ? 'hisingen' : 'centrum' }),
  }))
}

/** Anyone of each kind, the head from the social worker's own district. */
export function anyCast(): Cast {
  const worker = anyOf(fiftyPeople.filter(isOnly('socialWorker')))
  const heads = fiftyPeople.filter(isOnly('unitHead')).filter(({ district }) => district === worker.district)
  return {
    worker: worker.id,
    officer: anyOf(fiftyPeople.filter(isOnly('placementOfficer'))).id,
    head: anyOf(heads).id,
  }
}

const isOnly = (role: Role) => (person: StaffMember) => person.roles.length === 1 && person.roles[0] === role

function anyOf<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('There is nobody to choose from.')
  return item
}

/** Begun anew where a busy machine has an archive take too long: whoever is listed already is left as they are. */
export async function registerFifty(archive: Archive): Promise<void> {
  for (let triesLeft = 4; ; triesLeft--) {
    try {
      return await register(archive)
    } catch (fault) {
      if (triesLeft === 0) throw fault
    }
  }
}

/** As the list of staff does it at a start. */
async function register(archive: Archive): Promise<void> {
  const desk = await openDesk({
    archive,
    rules: defaultMatchingRules,
    trade: openTradeBook(noTradeWords),
    nearby: () => undefined,
    limits: { holdFor: hour, suggestionFor: hour },
    clock: Date.now,
    random: Math.random,
    districtName: id => id,
    committed: () => {},
  })
  await registerStaff(desk, fiftyPeople)
}
