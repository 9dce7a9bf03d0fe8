import { demoPeople } from '../../bot/demo/people.ts'
import { startSamplats } from '../harness/runningSamplats.ts'
import { teamsClient } from '../harness/teamsClient.ts'
import { filingClicks } from './filingClick.ts'
import type { Peer } from './peers/startPeer.ts'
import { type Timed, timed } from './stopwatch.ts'

/** The program as it starts for the demo, with someone who files requests at it and someone who takes them. */
export type Filer = Awaited<ReturnType<typeof startFiler>>

export async function startFiler(folder: string, connector: Peer) {
  const samplats = await startSamplats({ folder })
  const teams = teamsClient({ url: samplats.url, connector: connector.url })
  // So that every filing is told in the channel too, as it is in use.
  await teams.say(officer, 'denna kanal', 'channel')
  const clicks = filingClicks(connector.url)
  const filed: string[] = []
  let taken = 0

  async function file(): Promise<Timed & Readonly<{ caseCode: string }>> {
    const { caseCode, activity } = clicks()
    const took = await timed(`${samplats.url}/api/messages`, activity)
    if (!isStatusCard(took.answer)) throw new Error(`Could not file ${caseCode}: ${took.answer}`)
    filed.push(caseCode)
    return { ...took, caseCode }
  }

  /** So that the queue never grows longer than a city's. */
  async function takeCases(): Promise<void> {
    for (const caseCode of filed.slice(taken)) {
      const claim = { verb: 'claim', caseCode, version: 1, slot: 'queue' }
      const { status } = await teams.click(officer, claim, 'channel')
      if (status !== 200) throw new Error(`Could not take ${caseCode}: ${status}.`)
    }
    taken = filed.length
  }

  return { samplats, clicks, file, takeCases, filed: () => filed }
}

const officer =
  demoPeople.find(({ roles }) => roles.length === 1 && roles.includes('placementOfficer'))?.id ?? ''

/** A refused form comes back as the form itself. */
function isStatusCard(answer: string): boolean {
  return answer.includes('"verb":"withdraw"') && answer.includes('application/vnd.microsoft.card.adaptive')
}
