import { type ComponentType, lazy } from 'react'
import type { Me } from '../bot/api/contract/person.ts'
import { PermitCount } from './register/permitWatch/PermitCount.tsx'
import { RegisterPage } from './register/RegisterPage.tsx'
import type { TabWords } from './text/tabWords.ts'

type Role = Me['activeRoles'][number]

type TabPage = Readonly<{
  path: string
  Show: ComponentType<{ params: Readonly<Record<string, string | undefined>> }>
  /** Pages with one stand in the menu. */
  menu?: (words: TabWords) => string
  /** In whose menu; without one in everybody's. The server decides what anyone may do. */
  menuOf?: readonly Role[]
  /** Beside its name in the menu: how much there needs somebody. */
  Count?: ComponentType
}>

/** Every page by its address below /tab. All but the first are fetched when they are opened. */
export const pages: readonly TabPage[] = [
  {
    path: '/queue',
    Show: lazy(async () => ({ default: (await import('./queue/QueuePage.tsx')).QueuePage })),
    menu: ({ queue }) => queue.title,
    menuOf: ['socialWorker', 'placementOfficer', 'unitHead'],
  },
  {
    path: '/cases/:caseCode',
    Show: lazy(async () => ({ default: (await import('./case/CasePage.tsx')).CasePage })),
  },
  { path: '/register', Show: RegisterPage, menu: ({ register }) => register.title },
  {
    path: '/register/units/:unitId',
    Show: lazy(async () => ({ default: (await import('./register/unit/UnitPage.tsx')).UnitPage })),
  },
  {
    path: '/register/providers/:providerId',
    Show: lazy(async () => ({
      default: (await import('./register/provider/ProviderPage.tsx')).ProviderPage,
    })),
  },
  {
    path: '/permits',
    Show: lazy(async () => ({
      default: (await import('./register/permitWatch/PermitWatchPage.tsx')).PermitWatchPage,
    })),
    menu: ({ permits }) => permits.title,
    menuOf: ['contractController', 'placementOfficer'],
    Count: PermitCount,
  },
  {
    path: '/import',
    Show: lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage })),
    menu: ({ importing }) => importing.title,
    menuOf: ['contractController'],
  },
]

export const firstPage = '/register'
