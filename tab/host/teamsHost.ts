import { app, authentication } from '@microsoft/teams-js'
import { type AppHost, type ThemeName, themeNames } from './host.ts'

/** Throws where there is no Teams around the page. */
export async function openTeamsHost(): Promise<AppHost> {
  await app.initialize()
  const context = await app.getContext()
  let tell: (theme: ThemeName) => void = () => {}
  app.registerOnThemeChangeHandler(theme => tell(named(theme)))
  return {
    theme: named(context.app.theme),
    onTheme: changed => {
      tell = changed
      return () => {
        tell = () => {}
      }
    },
    token: () => authentication.getAuthToken(),
  }
}

function named(theme: string): ThemeName {
  return themeNames.find(name => name === theme) ?? 'default'
}
