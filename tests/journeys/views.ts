import { phone, type TabView } from './tab.ts'

/** Every theme and every size, each seen once at least: what is wrong in one theme is so at every width of it. */
export const views: readonly (readonly [string, TabView])[] = [
  ['light desktop', {}],
  ['light 200 %', { zoom: 2 }],
  ['dark 320 px', { theme: 'dark', size: phone }],
  ['contrast desktop', { theme: 'contrast' }],
  ['glass 320 px', { theme: 'glass', size: phone }],
]
