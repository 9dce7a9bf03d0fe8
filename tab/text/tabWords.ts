import type { Me } from '../../bot/api/contract/person.ts'
import type { ThemeName } from '../host/host.ts'
import type { CaseWords } from './caseWords.ts'
import type { ImportWords } from './importWords.ts'
import type { OutlookWords } from './outlookWords.ts'
import type { PermitWords } from './permitWords.ts'
import type { ProviderWords } from './providerWords.ts'
import type { RegisterWords } from './registerWords.ts'
import type { UnitWords } from './unitWords.ts'

/** Every word of the tab's own; what the server answers comes in words already. */
export type TabWords = CaseWords &
  Readonly<{
    provider: ProviderWords
    register: RegisterWords
    unit: UnitWords
    importing: ImportWords
    permits: PermitWords
    outlook: OutlookWords
    choosePerson: Readonly<{
      title: string
      explanation: string
      change: string
      roles: Readonly<Record<Me['activeRoles'][number], string>>
    }>
    loading: string
    tryAgain: string
    unreachable: Readonly<{ title: string; detail: string }>
    brokenOff: Readonly<{ title: string; detail: string }>
    notFound: Readonly<{ title: string; detail: string }>
    outOfDate: string
    onlyInTeams: Readonly<{ title: string; detail: string }>
    pages: string
    themes: Readonly<Record<'label' | 'asMachine' | ThemeName, string>>
  }>
