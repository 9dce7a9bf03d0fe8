import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { districts } from '../../bot/demo/cityParts.ts'
import type { Click } from '../../bot/desk/actOnCase.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { fileRequest } from '../../bot/desk/fileRequest.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { addDays, dateAt, hour } from '../../bot/domain/calendar.ts'
import { defaultMatchingRules } from '../../bot/domain/matching/matchingRules.ts'
import type { Person } from '../../bot/domain/person.ts'
import { openTradeBook } from '../../bot/domain/registerIndex/tradeBook.ts'
import type { CaseCode } from '../../bot/domain/request/placementRequest.ts'
import type { RequestForm } from '../../bot/domain/request/requestForm.ts'
import { aForm } from '../builders/aForm.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { noTradeWords } from '../builders/noTradeWords.ts'

/** A desk of its own on the archive of a running Samplats, as another process has: for colleagues who work elsewhere. */
export async function openDeskBeside(archivePath: string, clock = Date.now): Promise<Desk> {
  return openDesk({
    archive: openSqliteArchive({ path: archivePath }),
    rules: defaultMatchingRules,
    trade: openTradeBook(noTradeWords),
    nearby: () => undefined,
    limits: { holdFor: 24 * hour, suggestionFor: 72 * hour },
    clock,
    random: Math.random,
    districtName: id => districts.find(district => district.id === id)?.name ?? id,
    committed: () => {},
  })
}

let clicks = 0

export function clickAt(desk: Desk, name: string, caseCode: CaseCode): Click {
  return { person: personAt(desk, name), caseCode, commandId: `beside ${++clicks}` }
}

/** Files a request for so many days ahead, and returns its code. */
export async function fileAt(
  desk: Desk,
  name: string,
  { daysAhead, ...details }: Partial<RequestForm> & Readonly<{ daysAhead: number }>,
): Promise<CaseCode> {
  const desiredStart = addDays(dateAt(desk.clock()), daysAhead)
  const form = aForm({ desiredStart, freeText: 'Behöver lugn miljö och nära till skolan.', ...details })
  const filed = stateOf(await fileRequest(desk, clickAt(desk, name, newCaseCode(Math.random)), { form }))
  return filed.caseCode
}

function personAt(desk: Desk, name: string): Person {
  const person = desk.directory.everyone().find(one => one.name === name)
  if (!person) throw new Error(`There is no ${name} on staff.`)
  return person
}
