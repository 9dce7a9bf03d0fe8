import { dateAt, type Instant } from '../domain/calendar.ts'
import type { InquiryProfile } from '../domain/inquiry/profile.ts'
import type { WeighedNeed } from '../domain/request/requestFacts.ts'
import type { NeedWeight } from '../domain/vocabulary.ts'
import { swedishFigures as figures } from './figures.ts'
import { sentence } from './sentence.ts'
import { terms } from './sv/terms.ts'

/** What providers are written: in Swedish, as plain text, lines ended by `\n`. */

/** What is said of one case. Every value is one of the trade's own words, a figure or what the officer wrote. */
export function profileInLetter(profile: InquiryProfile, deadline: Instant): string {
  const { caseCode, urgent, assignment, serviceType, note } = profile
  const service = [terms.serviceTypes[serviceType], ...(assignment ? [terms.assignments[assignment]] : [])]
  const rows = [
    `Ärende ${caseCode}${urgent ? ', akut' : ''}`,
    `Insats: ${service.join(', ')}`,
    `Barn: ${children(profile)}`,
    ...(['must', 'should', 'note'] as const).flatMap(weight => needsOf(profile.needs, weight)),
    `Från: ${figures.date(profile.desiredStart, dateAt(deadline))}, omkring ${figures.days(profile.expectedDays)}`,
    ...(note === '' ? [] : [`Placeringsenheten skriver: ${note}`]),
    `Svara senast: ${figures.moment(deadline)}`,
  ]
  return rows.join('\n')
}

function children({ ageBands, withFamily }: InquiryProfile): string {
  const ages = ageBands.map(band => `${band}\u00a0år`).join(', ')
  const count = ageBands.length === 1 ? ages : `${ageBands.length} syskon, ${ages}`
  return withFamily ? `${count}, tillsammans med förälder` : count
}

const weights: Readonly<Record<NeedWeight, string>> = {
  must: 'Måste finnas',
  should: 'Önskas',
  note: 'Att veta',
}

function needsOf(needs: readonly WeighedNeed[], weight: NeedWeight): readonly string[] {
  const named = needs.filter(need => need.weight === weight).map(({ need }) => terms.needs[need])
  return named.length === 0 ? [] : [`${weights[weight]}: ${sentence(named.join(', '))}`]
}

export type LinkedPart = Readonly<{ text: string; replyAddress: string }>

/** The whole mail: what is asked, each case by itself with its own way to answer, and who asks. */
export function letterText(
  parts: readonly LinkedPart[],
  { unitName, isReminder }: Readonly<{ unitName: string; isReminder: boolean }>,
): string {
  const opening = isReminder
    ? `Vi har inte fått ert svar än. Har ${unitName} plats?`
    : `Har ${unitName} plats?`
  return [
    'Hej!',
    `${opening} ${parts.length === 1 ? 'Det gäller ett ärende.' : `Det gäller ${parts.length} ärenden, som besvaras vart för sig.`}`,
    ...parts.map(
      ({ text, replyAddress }) =>
        `${text}\nSvara här, utan inloggning. Länken kan användas en gång:\n${replyAddress}`,
    ),
    'Skriv aldrig något som kan peka ut ett barn.',
    'Med vänlig hälsning\nPlaceringsenheten',
    'In English: the link opens a page where you can answer in English too.',
  ].join('\n\n')
}
