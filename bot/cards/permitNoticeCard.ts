import type { WatchedUnit } from '../domain/register/permitWatch.ts'
import { agreementNamed } from '../text/agreementNamed.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import { opensAddress } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import type { TabAddresses } from './foundUnitsCard.ts'
import { dotted, heading, line, quietLine, warning } from './texts.ts'

export type PermitNotice = Readonly<{
  cause: PermitCause
  /** Those who touch most first. */
  units: readonly WatchedUnit[]
  tab: TabAddresses
}>

/** Somebody found it so, or nobody has looked for more than so many days. */
export type PermitCause = 'found' | Readonly<{ uncheckedFor: number }>

const mostUnits = 10
const mostNamed = 5

/** Units whose permits somebody has to see to, with what that touches: so many that they are read, and how many more. */
export function permitNoticeCard(notice: PermitNotice, words: Words): Card {
  const { cause, units, tab } = notice
  const { permitNotice } = words
  const { title, consequence } =
    cause === 'found' ? permitNotice.found : permitNotice.lapsed(cause.uncheckedFor)
  const more = units.length - mostUnits
  return card({
    preview: title,
    parts: [
      heading(title),
      line(consequence(units.length)),
      ...units.slice(0, mostUnits).map(watched => unitBox(watched, notice, words)),
      ...(more > 0 ? [quietLine(permitNotice.more(more))] : []),
    ],
    buttons: [opensAddress(permitNotice.openPermits, tab.permits)],
  })
}

/** What the heading tells of all is not told again of each. */
function unitBox(watched: WatchedUnit, { cause, tab }: PermitNotice, words: Words): Part {
  const { permitNotice, search, register, lists } = words
  const told = cause === 'found' ? undefined : 'uncheckedTooLong'
  const { unit, provider, drifts } = watched
  const besides = drifts.filter(drift => drift !== told).map(drift => register.permitDrifts[drift])
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    selectAction: opensAddress(search.openUnit, tab.unit(unit.id)),
    items: [
      line(unit.name, { weight: 'Bolder' }),
      quietLine(dotted([provider.name, permitNotice.checkedOn(words.unit.dated(unit.permit.checkedAt))])),
      ...(besides.length > 0 ? [warning(sentence(lists.all(besides)))] : []),
      ...touchedBy(watched, words).map(touched => line(touched)),
    ],
  }
}

function touchedBy({ cases, holds, occupancies, agreements }: WatchedUnit, words: Words): readonly string[] {
  const { permitNotice, lists } = words
  const codes = cases.map(({ caseCode }) => caseCode)
  const named = agreements.map(agreement => agreementNamed(agreement, words.unit))
  const touched = [
    ...(codes.length > 0 ? [permitNotice.cases(lists.some(codes, mostNamed))] : []),
    ...(holds.length + occupancies.length > 0 ? [permitNotice.places(occupancies.length, holds.length)] : []),
    ...(named.length > 0 ? [permitNotice.agreements(lists.some(named, mostNamed))] : []),
  ]
  return touched.length > 0 ? touched : [permitNotice.touchesNothing]
}
