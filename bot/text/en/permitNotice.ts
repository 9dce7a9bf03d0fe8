import { englishFigures as figures } from '../figures.ts'
import type { PermitNoticeWords } from '../permitNoticeWords.ts'

export const permitNotice: PermitNoticeWords = {
  found: {
    title: 'A permit needs attention',
    consequence: () => 'The unit is not suggested.',
  },
  lapsed: withinDays => ({
    title: `No check of the permit for more than ${withinDays}\u00a0days`,
    consequence: units =>
      units === 1
        ? "Check the permit and give the day on the unit's page. Until then the unit is not suggested."
        : `It is about ${figures.number(units)}\u00a0units. Check their permits and give the day on their pages. Until then they are not suggested.`,
  }),
  checkedOn: day => `last checked ${day}`,
  cases: codes => `Open cases: ${codes}.`,
  places: (occupied, held) => `Living there: ${occupied}. Places on hold: ${held}.`,
  agreements: agreements => `Agreements in force: ${agreements}.`,
  touchesNothing: 'It touches no case, place or agreement.',
  more: units =>
    `${figures.number(units)}\u00a0more ${units === 1 ? 'unit is' : 'units are'} in the tab, under Permits.`,
  openPermits: 'Open the permits',
}
