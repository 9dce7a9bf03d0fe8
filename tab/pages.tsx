import { type ComponentType, lazy } from 'react'
import { RegisterPage } from './register/RegisterPage.tsx'
import type { TabWords } from './text/tabWords.ts'

type TabPage = Readonly<{
  path: string
  Show: ComponentType<{ params: Readonly<Record<string, string | undefined>> }>
  /** Pages with one stand in the menu. */
  menu?: (words: TabWords) => string
}>

/** Every page by its address below /tab. All but the first are fetched when they are opened. */
export const pages: readonly TabPage[] = [
  {
    path: '/queue',
    Show: lazy(async () => ({ default: (await import('./queue/QueuePage.tsx')).QueuePage })),
    menu: ({ queue }) => queue.title,
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
]

export const firstPage = '/register'
