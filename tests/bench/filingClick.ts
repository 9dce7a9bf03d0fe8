import { demoPeople } from '../../bot/demo/people.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { addDays, dateAt } from '../../bot/domain/calendar.ts'
import { clickFrom } from '../harness/teamsClient.ts'

export type FilingClick = Readonly<{ caseCode: string; activity: object }>

/** Presses of *Skicka förfrågan* on filled-in cards: a new case each time, from one social worker after another. */
export function filingClicks(connector: string): () => FilingClick {
  const requesters = demoPeople.filter(({ roles }) => roles.includes('socialWorker'))
  const desiredStart = addDays(dateAt(Date.now()), 2)
  let pressed = 0
  return () => {
    const caseCode = newCaseCode(Math.random)
    const { id: person = '' } = requesters[pressed++ % requesters.length] ?? {}
    const data = { ...filledIn, desiredStart, verb: 'file', caseCode, version: 0, slot: 'status' }
    const click = clickFrom({ person, where: 'ownChat', connector }, data)
    return { caseCode, activity: { ...click, replyToId: `card-${caseCode}` } }
  }
}

const filledIn = {
  serviceTypes: 'residentialCare',
  assignment: 'treatment',
  ages: '15',
  gender: 'boy',
  legalGround: 'lvu3',
  expectedDays: '90',
  musts: 'substanceUse,criminality',
  shoulds: 'ownRoom',
  place: 'Göteborg, helst inom 80 km',
  basis: 'made:osl26-9',
  freeText: 'Behöver en vuxen som finns kvar. Går i årskurs 9 och spelar fotboll två kvällar i veckan.',
}
