import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Suspense } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useLive } from './api/live.tsx'
import type { BrowserHost } from './host/browserHost.ts'
import { themeNames } from './host/host.ts'
import { firstPage, pages } from './pages.tsx'
import type { Signed } from './signIn/signed.ts'
import { useWords } from './text/words.ts'
import { Failure } from './ui/Failure.tsx'
import { Page } from './ui/Page.tsx'
import { PageLink } from './ui/PageLink.tsx'

/** The menu above, and below it the page that the address names. */
export function Frame({ signed }: Readonly<{ signed: Signed }>) {
  const words = useWords()
  const { isConnected } = useLive()
  return (
    <Router base="/tab">
      <Menu signed={signed} />
      {!isConnected && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.outOfDate}</MessageBarBody>
        </MessageBar>
      )}
      <Suspense fallback={<Spinner label={words.loading} />}>
        <Switch>
          {pages.map(({ path, Show }) => (
            <Route key={path} path={path}>
              {params => <Show params={params} />}
            </Route>
          ))}
          <Route path="/">
            <Redirect to={firstPage} replace />
          </Route>
          <Route>
            <Page title={words.notFound.title}>
              <Failure problem={words.notFound} />
            </Page>
          </Route>
        </Switch>
      </Suspense>
    </Router>
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    // High enough for a finger.
    '& a': { padding: `${tokens.spacingVerticalS} 0`, borderBottom: '2px solid transparent' },
    '& a[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
    },
  },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginLeft: 'auto',
  },
})

function Menu({ signed: { name, roles, onChange, host } }: Readonly<{ signed: Signed }>) {
  const words = useWords()
  const styles = useStyles()
  const [location] = useLocation()
  return (
    <header className={styles.bar}>
      <nav aria-label={words.pages} className={styles.pages}>
        {pages.map(
          ({ path, menu, menuOf, Count }) =>
            menu &&
            (menuOf === undefined || menuOf.some(role => roles.includes(role))) && (
              <PageLink key={path} to={path} current={location.startsWith(path)}>
                {menu(words)} {Count && <Count />}
              </PageLink>
            ),
        )}
      </nav>
      {onChange && host && (
        <div className={styles.person}>
          <Text>{name}</Text>
          <Button size="small" onClick={onChange}>
            {words.choosePerson.change}
          </Button>
          <ThemeChoice host={host} />
        </div>
      )}
    </header>
  )
}

/** For the demo only: in Teams the colours are those of Teams. */
function ThemeChoice({ host }: Readonly<{ host: BrowserHost }>) {
  const { themes } = useWords()
  return (
    <Select
      size="small"
      aria-label={themes.label}
      defaultValue={host.chosen() ?? 'asMachine'}
      onChange={(_, { value }) => host.choose(value)}
    >
      {(['asMachine', ...themeNames] as const).map(name => (
        <option key={name} value={name}>
          {themes[name]}
        </option>
      ))}
    </Select>
  )
}
