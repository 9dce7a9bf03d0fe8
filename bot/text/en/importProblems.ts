import type { WordList, Wrong } from '../../domain/importing/problem.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import { columns } from './importColumns.ts'
import { listNames, wordsIn } from './importLists.ts'

/** What is wrong, and what would be right. */
export function problem(wrong: Wrong): string {
  switch (wrong.fault) {
    case 'missing':
      return `${columns[wrong.field]} is missing. ${whyNeeded[wrong.neededFor]}`
    case 'formula':
      return 'The formula in the cell came to an error. Write the value instead.'
    case 'tooLong':
      return `The text is too long. Write ${wrong.most} characters at most.`
    case 'notANumber':
      return 'This is not a number. Write for example 1\u00a0234,50.'
    case 'notWhole':
      return 'The number must be whole. Remove the decimals.'
    case 'notADate':
      return 'This is not a date. Write for example 2026-03-01.'
    case 'dateAmbiguous':
      return 'The year cannot be told. Write it with four figures, for example 2026-03-01.'
    case 'dateInFuture':
      return 'The day has not come yet. Write the day on which someone checked.'
    case 'notYesOrNo':
      return 'Write yes or no.'
    case 'notAnAge':
      return 'This is not an age. Write for example 13–17. Excel may have made a date of it.'
    case 'outOfRange':
      return `The number is too small or too large. Write ${figures.number(wrong.least)}–${figures.number(wrong.most)}.`
    case 'personalNumber':
      return 'This looks like a personal identity number, which may not be in the register. Write the organisation number.'
    case 'organisationNumberLength':
      return 'An organisation number has ten figures. Write it as 556677-8899.'
    case 'organisationNumberCheck':
      return `The last figure of the organisation number does not fit the others, which require ${wrong.digit}. Check the number.`
    case 'unknownMunicipality':
      return `No municipality has that name. ${suggested(wrong.near) ?? "Write the municipality's name or code."}`
    case 'unknownWord':
      return unknownWord(wrong)
    case 'takenAndRefused':
      return `The unit both takes and does not take ${termOf('targetGroups', wrong.word)}. Remove one of them.`
    case 'notAnAddress':
      return 'This is not a mail address. Write for example placering@utforaren.example.'
    case 'personalMailbox':
      return "The address looks like a person's own. Rather write a functional mailbox."
    case 'notAPhone':
      return 'This is not a phone number. Begin with the zero, for example 031-123\u00a045.'
    case 'reversed':
      return `${columns[wrong.first]} comes after ${columns[wrong.second].toLowerCase()}. Swap them or correct one.`
    case 'levelsReversed':
      return `${columns[wrong.second]} is lower than ${columns[wrong.first].toLowerCase()}. Check the prices.`
    case 'agesOutsideService':
      return `The service is for those aged ${wrong.least}–${wrong.most}. Check the age.`
    case 'unlikelyPrice':
      return `A daily price is usually SEK\u00a0${figures.number(wrong.least)}–${figures.number(wrong.most)}. Check that it is for one day.`
    case 'duplicateRow':
      return `The row is the same as ${place(wrong.row)}. It counts once.`
    case 'sameUnitDiffers':
      return `The same unit is on ${place(wrong.row)} with “${wrong.other}” as ${columns[wrong.field].toLowerCase()}. Correct the wrong one.`
    case 'sameProviderDiffers':
      return `The same provider is on ${place(wrong.row)} with “${wrong.other}” as ${columns[wrong.field].toLowerCase()}. Correct the wrong one.`
    case 'unknownUnitId':
      return 'No unit in the register has that id. Remove it if the unit is new.'
    case 'unitOfAnother':
      return `The unit with that id belongs to ${wrong.provider}, which has another organisation number. Correct one of them.`
    case 'severalProviders':
      return `Several providers have that organisation number: ${lists.all(wrong.names)}. Write the provider's name as in the register.`
    case 'severalUnits':
      return `The provider has several units of that name. Write the service type, or the unit's id: ${lists.anyOf(wrong.ids)}.`
    case 'permitUnchecked':
      return 'Nothing tells when the permit was checked and what it said. The unit is not suggested until someone has done so.'
    case 'tooManyUnits':
      return `The provider gets more than ${figures.number(wrong.most)} units, which is more than there is room for. Divide them between providers.`
    case 'tooMuchSaid':
      return 'What is said of the provider’s units does not fit in one case file. Shorten the texts, or divide the units between providers.'
    case 'tooManyAgreements':
      return `The unit has more than ${wrong.most} agreements in the file. Remove those that are over.`
    case 'checkedLater':
      return `The permit was checked on ${wrong.on}, after that day. The latest check stays.`
    case 'fewerThanTaken':
      return `${figures.number(wrong.taken)}\u00a0${wrong.taken === 1 ? 'child lives' : 'children live'} there already. Check the number of places.`
  }
}

const whyNeeded = {
  everyRow: 'It must be on every row.',
  newUnit: 'It is needed for a unit that is not in the register.',
  newProvider: 'It is needed for a provider that is not in the register.',
  agreement: 'It is needed to register the agreement.',
} as const

/** Longer lists are not written out. */
const mostWrittenOut = 12

function unknownWord({ list, word, near }: Extract<Wrong, { fault: 'unknownWord' }>): string {
  const unknown = `“${word}” is not ${listNames[list]} that we know.`
  const names = Object.values(wordsIn[list])
  const hint = suggested(near.map(code => termOf(list, code)))
  if (hint !== undefined) return `${unknown} ${hint}`
  const others = names.length > mostWrittenOut ? 'Write it in another word.' : `Choose ${lists.anyOf(names)}.`
  return `${unknown} ${others}`
}

function termOf(list: WordList, code: string): string {
  return wordsIn[list][code] ?? code
}

function suggested(near: readonly string[]): string | undefined {
  return near.length === 0 ? undefined : `Do you mean ${lists.anyOf(near)}?`
}

function place({ sheet, row }: Readonly<{ sheet: string; row: number }>): string {
  return `row ${row} of “${sheet}”`
}
