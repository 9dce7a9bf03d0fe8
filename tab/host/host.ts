/** Where the tab is shown: inside Teams, Outlook or Microsoft 365, or in a browser of its own. */
export type Host = Readonly<{
  theme: ThemeName
  /** Returns how to stop. */
  onTheme: (changed: (theme: ThemeName) => void) => () => void
}>

/** A host that knows who looks, and says so to the server. */
export type AppHost = Host & Readonly<{ token: () => Promise<string> }>

export const themeNames = ['default', 'dark', 'contrast', 'glass'] as const
export type ThemeName = (typeof themeNames)[number]
