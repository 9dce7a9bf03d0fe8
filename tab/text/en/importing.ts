import type { ImportWords } from '../importWords.ts'

export const importing: ImportWords = {
  title: 'Import',
  explanation:
    'Choose a list of units as an Excel workbook (.xlsx) or CSV. Nothing changes until you have seen what would change and said yes.',
  choose: 'Choose file',
  steps: {
    reading: { doing: 'Reading the file', done: (done, of) => `${some(done, of)}\u00a0rows read` },
    checking: { doing: 'Checking every row', done: (done, of) => `${some(done, of)}\u00a0rows checked` },
    comparing: {
      doing: 'Comparing with the register',
      done: (done, of) => `${some(done, of)}\u00a0rows compared with the register`,
    },
    storing: {
      doing: 'Preparing the changes',
      done: (done, of) => `${some(done, of)}\u00a0changes prepared`,
    },
    writing: { doing: 'Writing the changes', done: (done, of) => `${some(done, of)}\u00a0changes written` },
  },
  share: percent => `${percent}%`,
  nothingToMap: {
    title: 'No headings are recognised',
    advice:
      'Put a row of headings at the top, such as Organisation number, Unit and Service type, and choose the file again.',
  },
  sheet: (name, row) => `Sheet “${name}”, headings in row\u00a0${row}`,
  column: number => `Column\u00a0${number}`,
  notImported: 'Not imported',
  unknown: headings => `Not imported: ${headings.join(', ')}.`,
  doubled: headings => `Several columns say the same: ${headings.join(', ')}. Choose one of them.`,
  check: 'Check the list',
  rows: rows => `${grouped(rows)}\u00a0rows read`,
  wouldBe: 'This would happen',
  count: grouped,
  newUnits: 'New units',
  changedUnits: 'Changed units',
  unchangedUnits: 'Unchanged units',
  absentUnits: 'In the register, not in the file',
  problems: (errors, warnings) => `${grouped(errors)}\u00a0errors and ${grouped(warnings)}\u00a0to look at`,
  mustBeMended: 'Correct the errors in the file and choose it again.',
  noProblems: 'No errors were found.',
  weights: { error: 'Error', warning: 'Look at' },
  headings: {
    weight: 'Kind',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    value: 'Says now',
    text: 'What is wrong',
  },
  changes: 'New and changed',
  isNew: 'New',
  fromTo: (from, to) => (from === '' ? to : `${from} → ${to}`),
  absent: 'Stay as they are',
  andMore: number => `and ${grouped(number)}\u00a0more`,
  decide: 'Import the list',
  otherFile: 'Choose another file',
  done: name => `${name} has been imported.`,
  toRegister: 'To the register',
}

function some(done: number, of: number): string {
  return `${grouped(done)} of ${grouped(of)}`
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
