import { type Host, type ThemeName, themeNames } from './host.ts'

export type BrowserHost = Host &
  Readonly<{
    /** Undefined for as the machine is. */
    chosen: () => ThemeName | undefined
    choose: (theme: string) => void
  }>

const key = 'samplats.theme'

/** An ordinary browser: light or dark as the machine is, unless one is chosen. */
export function openBrowserHost(): BrowserHost {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const listeners = new Set<(theme: ThemeName) => void>()
  const chosen = () => themeNames.find(name => name === localStorage.getItem(key))
  const theme = (): ThemeName => chosen() ?? (dark.matches ? 'dark' : 'default')
  const tell = () => {
    for (const listener of listeners) listener(theme())
  }
  dark.addEventListener('change', tell)
  return {
    theme: theme(),
    onTheme: changed => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    chosen,
    choose: theme => {
      localStorage.setItem(key, theme)
      tell()
    },
  }
}
