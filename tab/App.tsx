import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { type Me, me } from '../bot/api/contract/person.ts'
import type { Problem } from '../bot/api/contract/problem.ts'
import { LiveServer } from './api/live.tsx'
import type { Server } from './api/server.ts'
import { openBrowserHost } from './host/browserHost.ts'
import type { Host } from './host/host.ts'
import { themes } from './host/themes.ts'
import { ChoosePerson } from './signIn/ChoosePerson.tsx'
import { choosePerson, chosenPerson } from './signIn/chosenPerson.ts'
import { ShutOut } from './signIn/ShutOut.tsx'
import type { Signed } from './signIn/signed.ts'
import type { openSignIn, SignIn } from './signIn/signIn.ts'
import { WordsContext, wordsIn } from './text/words.ts'
import { Failure } from './ui/Failure.tsx'
import { Loading } from './ui/Loading.tsx'

type Opened = Awaited<ReturnType<typeof openSignIn>>

type Shown = Readonly<{ show: (signed: Signed) => ReactNode }>

/** Who is it, in which language and in which colours: then what there is to see. */
export function App({ signIn, show }: Readonly<{ signIn: Opened }> & Shown) {
  const [language, setLanguage] = useState(navigator.language)
  const [host] = useState<Host>(() => ('host' in signIn ? signIn.host : openBrowserHost()))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Themed host={host}>
      <WordsContext value={wordsIn(language)}>
        {'problem' in signIn ? (
          <ShutOut problem={signIn.problem} onTryAgain={() => location.reload()} onChange={undefined} />
        ) : (
          <SignedIn signIn={signIn} onLanguage={setLanguage} show={show} />
        )}
      </WordsContext>
    </Themed>
  )
}

const useStyles = makeStyles({
  all: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground1 },
})

function Themed({ host, children }: Readonly<{ host: Host; children: ReactNode }>) {
  const [theme, setTheme] = useState(host.theme)
  const styles = useStyles()
  useEffect(() => host.onTheme(setTheme), [host])
  return (
    <FluentProvider theme={themes[theme]} className={styles.all}>
      {children}
    </FluentProvider>
  )
}

type Signing = Shown & Readonly<{ signIn: SignIn; onLanguage: (language: string) => void }>

function SignedIn({ signIn, onLanguage, show }: Signing) {
  const [personId, setPersonId] = useState(signIn.by === 'choice' ? chosenPerson() : 'whoever Teams says')
  const { person, problem, readAgain } = useMe(signIn.server, personId)
  useEffect(() => {
    if (person) onLanguage(person.locale)
  }, [person, onLanguage])

  const choose = (id: string | undefined) => {
    choosePerson(id)
    setPersonId(id)
  }
  const isUnknown = personId === undefined || problem?.status === 401
  if (signIn.by === 'choice' && isUnknown) return <ChoosePerson people={signIn.people} onChoice={choose} />
  const onChange = signIn.by === 'choice' ? () => choose(undefined) : undefined
  if (problem?.status === 403) return <ShutOut problem={problem} onTryAgain={readAgain} onChange={onChange} />
  if (problem) return <Failure problem={problem} onTryAgain={readAgain} />
  if (!person) return <Loading rows={6} />
  const changing = signIn.by === 'choice' ? { onChange, host: signIn.host } : {}
  return (
    <LiveServer key={person.id} server={signIn.server}>
      {show({ name: person.name, roles: person.activeRoles, ...changing })}
    </LiveServer>
  )
}

type Asked = Readonly<{ person?: Me; problem?: Problem }>

function useMe(server: Server, personId: string | undefined): Asked & Readonly<{ readAgain: () => void }> {
  const [asked, setAsked] = useState<Asked & Readonly<{ of?: string }>>({})
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more when told to.
  useEffect(() => {
    if (personId === undefined) return
    const outdated = new AbortController()
    const ask = async () => {
      const answered = await server.ask({ path: '/api/me', answer: me }, outdated.signal)
      setAsked({ of: personId, ...('problem' in answered ? answered : { person: answered.answer }) })
    }
    ask().catch(fault => {
      if (!outdated.signal.aborted) throw fault
    })
    return () => outdated.abort()
  }, [server, personId, times])
  const readAgain = () => setTimes(before => before + 1)
  return asked.of === personId ? { ...asked, readAgain } : { readAgain }
}
