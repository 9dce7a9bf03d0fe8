import type { ThemeName } from '../host/host.ts'

/** Outlook names its colours, not its theme: `#292929` behind a text is dark. An older one names none. */
export function themeOn(background: string | undefined): ThemeName {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#(\w\w)(\w\w)(\w\w)$/.exec(background ?? '') ?? []
  const brightness = (Number.parseInt(red, 16) + Number.parseInt(green, 16) + Number.parseInt(blue, 16)) / 3
  return brightness < 128 ? 'dark' : 'default'
}
