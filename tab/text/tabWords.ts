import type { ThemeName } from '../host/host.ts'
import type { CaseWords } from './caseWords.ts'

/** Every word of the tab's own; what the server answers comes in words already. */
export type TabWords = CaseWords &
  Readonly<{
    register: Readonly<{
      title: string
      search: string
      placeholder: string
      found: (total: number) => string
      nothingFound: string
      nothingFoundAdvice: string
      history: string
      back: string
      columns: Readonly<
        Record<'name' | 'serviceType' | 'municipality' | 'ages' | 'dailyPrice' | 'vacancy', string>
      >
    }>
    choosePerson: Readonly<{ title: string; explanation: string; change: string }>
    loading: string
    tryAgain: string
    unreachable: Readonly<{ title: string; detail: string }>
    notFound: Readonly<{ title: string; detail: string }>
    outOfDate: string
    onlyInTeams: Readonly<{ title: string; detail: string }>
    pages: string
    themes: Readonly<Record<'label' | 'asMachine' | ThemeName, string>>
  }>
