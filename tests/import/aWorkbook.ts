import { strToU8, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

type Value = string | number | boolean | Date | null

/** A workbook as Excel would save it; days are formatted as days. */
export async function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map(row => row.map(cellOf)),
  }))
  return Buffer.from(await writeExcelFile(written).toBuffer())
}

function cellOf(value: Value) {
  return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value
}

/** A workbook of one sheet whose rows are written out as they stand in its XML, and of whatever else is put into it. */
export function aRawWorkbook(rows: string, others: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  return Buffer.from(zipSync({ ...rawParts(rows), ...others }))
}

function rawParts(rows: string): Record<string, Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
}

/** Writes into the zip's directory that the part is so many bytes unpacked, whatever it is. */
export function claiming(file: Buffer, part: string, bytes: number): Buffer {
  const claimed = Buffer.from(file)
  // The name stands before the part itself and, last, in the directory, 46 bytes after its entry begins.
  const entry = claimed.lastIndexOf(part) - 46
  claimed.writeUInt32LE(bytes, entry + 24)
  return claimed
}
