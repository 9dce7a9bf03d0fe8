import type { CaseAct, CaseHead } from '../../bot/api/contract/cases.ts'
import type { CaseWords } from '../text/caseWords.ts'

/** What a button of a case does at once, and what it first opens a form for. */

export type Offer = CaseHead['offers'][number]

const plainActs = [
  'claim',
  'takeOver',
  'showCandidates',
  'recallSuggestion',
  'cancelChoice',
  'close',
] as const
type PlainCommand = (typeof plainActs)[number]

export type CaseForm = Readonly<{
  field: keyof CaseWords['command']['fields']
  isOptional: boolean
  isLine: boolean
  act: (text: string) => CaseAct
}>

/** What units are asked, beside what the request says. */
export function askingForm(unitIds: readonly string[]): CaseForm {
  return {
    field: 'inquiryNote',
    isOptional: true,
    isLine: false,
    act: note => ({ command: 'askUnits', unitIds: [...unitIds], note }),
  }
}

export function plainAct({ command }: Offer): Readonly<{ command: PlainCommand }> | undefined {
  const plain = plainActs.find(name => name === command)
  return plain && { command: plain }
}

export function formOf({ command }: Offer): CaseForm | undefined {
  switch (command) {
    case 'requestClarification':
      return {
        field: 'question',
        isOptional: false,
        isLine: false,
        act: question => ({ command, question }),
      }
    case 'answerClarification':
      return { field: 'answer', isOptional: false, isLine: false, act: answer => ({ command, answer }) }
    case 'closeUnmet':
      return { field: 'unmetNote', isOptional: true, isLine: false, act: note => ({ command, note }) }
    case 'replace':
      return {
        field: 'otherCase',
        isOptional: false,
        isLine: true,
        act: otherCase => ({ command, otherCase }),
      }
    case 'addDetails':
      return { field: 'details', isOptional: false, isLine: false, act: text => ({ command, text }) }
    case 'askForMore':
      return { field: 'moreNote', isOptional: true, isLine: false, act: note => ({ command, note }) }
    case 'withdraw':
      return { field: 'withdrawNote', isOptional: true, isLine: false, act: note => ({ command, note }) }
    default:
      return undefined
  }
}
