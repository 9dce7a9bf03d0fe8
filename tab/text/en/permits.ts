import type { PermitWords } from '../permitWords.ts'

export const permits: PermitWords = {
  title: 'Permits',
  allInOrder: {
    title: 'All permits are in order',
    detail: (units, at) =>
      `${inUnits(units)} were gone through. No permit is revoked, appealed or under conditions, all were checked in time, and nowhere do more live than permitted. Last looked ${at}.`,
  },
  found: (total, units, at) =>
    `${total.toLocaleString('en-GB')} of ${inUnits(units)} need to be looked at. Those that touch most come first. Last looked ${at}.`,
  showMore: 'Show more',
  checkedOn: day => `Last checked ${day}.`,
  places: ({ permitted, occupied, held }) =>
    `Living there:\u00a0${occupied} of ${permitted} permitted. Places on hold:\u00a0${held}.`,
  cases: 'Open cases:',
  otherCases: number =>
    number === 1 ? '1\u00a0case that you may not see' : `${number}\u00a0cases that you may not see`,
  agreements: agreements => `Agreements in force: ${agreements.join('; ')}.`,
}

function inUnits(units: number): string {
  return `${units.toLocaleString('en-GB')}\u00a0${units === 1 ? 'unit' : 'units'}`
}
