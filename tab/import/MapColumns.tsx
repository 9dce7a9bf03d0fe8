import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Outline, SheetAsked } from '../../bot/api/contract/imports.ts'
import { useWords } from '../text/words.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { BesideWork, isUnderWay, type Work } from './BesideWork.tsx'

type Mapping = Readonly<{
  outline: Outline
  onMapped: (sheets: readonly SheetAsked[]) => void
  work: Work | undefined
}>

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** What each column is about, as far as its heading tells, and for a person to change. */
export function MapColumns({ outline, onMapped, work }: Mapping) {
  const { importing } = useWords()
  const [sheets, setSheets] = useState<readonly SheetAsked[]>(() => outline.sheets.map(asked))
  if (sheets.length === 0) return <Empty {...importing.nothingToMap} />
  const change = (at: number, column: number, kind: string) => {
    const chosen = outline.kinds.find(one => one.kind === kind)?.kind ?? null
    setSheets(sheets.map((sheet, index) => (index === at ? withColumn(sheet, column, chosen) : sheet)))
  }
  return (
    <>
      {sheets.map((sheet, at) => (
        <Sheet
          key={sheet.sheet}
          sheet={sheet}
          outline={outline}
          remarks={outline.sheets[at]}
          onChange={(column, kind) => change(at, column, kind)}
        />
      ))}
      <BesideWork work={work}>
        <Button appearance="primary" disabledFocusable={isUnderWay(work)} onClick={() => onMapped(sheets)}>
          {importing.check}
        </Button>
      </BesideWork>
    </>
  )
}

function asked({ sheet, headingRow, headings, columns }: Outline['sheets'][number]): SheetAsked {
  return { sheet, headingRow, headings, columns }
}

type Kind = SheetAsked['columns'][number]

function withColumn(sheet: SheetAsked, column: number, kind: Kind): SheetAsked {
  return { ...sheet, columns: sheet.columns.map((known, at) => (at === column ? kind : known)) }
}

type OneSheet = Readonly<{
  sheet: SheetAsked
  outline: Outline
  remarks: Outline['sheets'][number] | undefined
  onChange: (column: number, kind: string) => void
}>

function Sheet({ sheet, outline, remarks, onChange }: OneSheet) {
  const { importing } = useWords()
  const styles = useStyles()
  return (
    <Section title={importing.sheet(sheet.sheet, sheet.headingRow)}>
      {remarks && <Remarks remarks={remarks} />}
      <div className={styles.columns}>
        {sheet.headings.map((heading, at) => {
          const label = heading || importing.column(at + 1)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by where they stand, and none moves.
            <Field key={at} label={label}>
              <Select value={sheet.columns[at] ?? ''} onChange={(_, { value }) => onChange(at, value)}>
                <option value="">{importing.notImported}</option>
                {outline.kinds.map(({ kind, name }) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )
        })}
      </div>
    </Section>
  )
}

function Remarks({ remarks }: Readonly<{ remarks: Outline['sheets'][number] }>) {
  const { importing } = useWords()
  const styles = useStyles()
  const headingsOf = (places: Outline['sheets'][number]['unknown']) => places.map(({ heading }) => heading)
  const lines = [
    ...(remarks.unknown.length > 0 ? [importing.unknown(headingsOf(remarks.unknown))] : []),
    ...(remarks.doubled.length > 0 ? [importing.doubled(headingsOf(remarks.doubled))] : []),
    ...remarks.missing,
  ]
  if (lines.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {lines.map(line => (
        <li key={line}>
          <Text>{line}</Text>
        </li>
      ))}
    </ul>
  )
}
