import { dateAt } from '../../domain/calendar.ts'
import type { Located } from '../../domain/importing/registerIndex.ts'
import type { Provider } from '../../domain/register/provider.ts'
import { openReferral } from '../../import/openReferral.ts'
import { unitList } from '../../import/unitList.ts'
import { writeCsv } from '../../import/writeCsv.ts'
import { writeWorkbook } from '../../import/writeWorkbook.ts'
import type { ExportAsked } from '../contract/imports.ts'
import type { Answer, Call } from '../endpoint.ts'

/** The units that somebody has on the screen, or all of them, as a file to take along. */
export async function exportRegister({
  desk,
  words,
  asked: { format, unitIds },
}: Call & Readonly<{ asked: ExportAsked }>): Promise<Answer> {
  const now = desk.clock()
  const today = dateAt(now)
  const units = chosen(desk.register.all(), unitIds)
  const name = `${words.importing.fileName}-${today}`
  if (format === 'openReferral') return { body: openReferral(units, { now, today }, words) }
  const rows = unitList(units, words, today)
  if (format === 'csv')
    return { file: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: await writeCsv(rows) } }
  const bytes = await writeWorkbook({ sheet: words.importing.sheetName, rows })
  return { file: { name: `${name}.xlsx`, type: workbookType, bytes } }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** In the order asked for; what is no longer there is left out. */
function chosen(register: readonly Provider[], unitIds: readonly string[] | undefined): readonly Located[] {
  const all = register
    .filter(provider => !provider.mergedInto)
    .flatMap(provider => provider.units.map(unit => ({ provider, unit })))
  if (!unitIds) return all
  const byId = new Map(all.map(located => [located.unit.id, located]))
  return unitIds.flatMap(id => byId.get(id) ?? [])
}
