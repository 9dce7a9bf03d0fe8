import type { Progress } from '../../bot/api/contract/progress.ts'

/** The page where a list is taken into the register. */
export type ImportWords = Readonly<{
  title: string
  explanation: string
  choose: string
  /** What is done in each step, and how much of it has been. */
  steps: Readonly<
    Record<
      Progress['step'] | 'writing',
      Readonly<{ doing: string; done: (done: number, of: number) => string }>
    >
  >
  share: (percent: number) => string
  nothingToMap: Readonly<{ title: string; advice: string }>
  /** A sheet's name, and where its headings stand. */
  sheet: (name: string, row: number) => string
  column: (number: number) => string
  notImported: string
  unknown: (headings: readonly string[]) => string
  doubled: (headings: readonly string[]) => string
  check: string
  rows: (rows: number) => string
  wouldBe: string
  count: (number: number) => string
  newUnits: string
  changedUnits: string
  unchangedUnits: string
  absentUnits: string
  problems: (errors: number, warnings: number) => string
  mustBeMended: string
  noProblems: string
  weights: Readonly<Record<'error' | 'warning', string>>
  headings: Readonly<Record<'weight' | 'sheet' | 'row' | 'column' | 'value' | 'text', string>>
  changes: string
  isNew: string
  fromTo: (from: string, to: string) => string
  absent: string
  andMore: (number: number) => string
  decide: string
  otherFile: string
  done: (name: string) => string
  toRegister: string
}>
