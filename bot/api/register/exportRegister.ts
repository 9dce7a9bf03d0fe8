import { allFound } from '../../desk/searchRegister.ts'
import { dateAt } from '../../domain/calendar.ts'
import { mayKeepRegister } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { openReferral } from '../../import/openReferral.ts'
import { unitList } from '../../import/unitList.ts'
import { writeCsv } from '../../import/writeCsv.ts'
import { writeWorkbook } from '../../import/writeWorkbook.ts'
import type { ExportAsked, ExportFormat } from '../contract/registerSearch.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'

/** What somebody has on the screen, all of it, as a file to take along. */
export async function exportRegister(call: Call & Readonly<{ asked: ExportAsked }>): Promise<Answer> {
  const { person, words, desk } = call
  const { format } = call.asked
  if (!mayExport(person, format)) return problemFor(words, 'notAllowed')
  const name = `${words.importing.fileName}-${dateAt(desk.clock())}`
  return { file: await written[format](name, call) }
}

/** A list for people is for everyone who reads the register; what other systems read is given out by its keeper. */
export function mayExport(person: Person, format: ExportFormat): boolean {
  return format !== 'openReferral' || mayKeepRegister(person)
}

type Exporting = Call & Readonly<{ asked: ExportAsked }>
type Written = Extract<Answer, { file: unknown }>['file']

const written: Readonly<Record<ExportFormat, (name: string, call: Exporting) => Promise<Written>>> = {
  csv: async (name, call) => ({
    name: `${name}.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: await writeCsv(rowsFor(call)),
  }),
  xlsx: async (name, call) => ({
    name: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook({ sheet: call.words.importing.sheetName, rows: rowsFor(call) }),
  }),
  openReferral: async (name, call) => {
    const now = call.desk.clock()
    const page = openReferral(unitsFor(call), { now, today: dateAt(now) }, call.words)
    return { name: `${name}.json`, type: 'application/json', bytes: Buffer.from(JSON.stringify(page)) }
  },
}

function rowsFor(call: Exporting) {
  return unitList(unitsFor(call), call.words, dateAt(call.desk.clock()))
}

function unitsFor({ desk, asked: { text, filters, from, sort } }: Exporting) {
  return allFound(desk, { text, filters, sort, ...(from === undefined ? {} : { from }) })
}
