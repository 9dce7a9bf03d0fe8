import { app, authentication } from '@microsoft/teams-js'
import { type AppHost, type ThemeName, themeNames } from './host.ts'
import { pageNamed } from './pageNamed.ts'

/** Throws where there is no Teams around the page. */
export async function openTeamsHost(): Promise<AppHost> {
  await app.initialize()
  const context = await app.getContext()
  openPage(context.page.subPageId)
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

/** Whoever comes by a link to a page of ours opens it; Teams itself knows only its first page. */
function openPage(path: string | undefined): void {
  const page = pageNamed(path, location.origin)
  if (page !== undefined) history.replaceState(null, '', page)
}

function named(theme: string): ThemeName {
  return themeNames.find(name => name === theme) ?? 'default'
}
