import type { ImportWords } from '../importWords.ts'
import { grouped } from './grouped.ts'

export const importing: ImportWords = {
  title: 'Importera',
  explanation:
    'Välj en lista över enheter som Excel-arbetsbok (.xlsx) eller CSV. Ingenting ändras förrän du har sett vad som skulle ändras och sagt ja.',
  choose: 'Välj fil',
  steps: {
    reading: { doing: 'Läser filen', done: (done, of) => `${some(done, of)}\u00a0rader lästa` },
    checking: {
      doing: 'Kontrollerar varje rad',
      done: (done, of) => `${some(done, of)}\u00a0rader kontrollerade`,
    },
    comparing: {
      doing: 'Jämför med registret',
      done: (done, of) => `${some(done, of)}\u00a0rader jämförda med registret`,
    },
    storing: {
      doing: 'Förbereder ändringarna',
      done: (done, of) => `${some(done, of)}\u00a0ändringar förberedda`,
    },
    writing: {
      doing: 'Skriver in ändringarna',
      done: (done, of) => `${some(done, of)}\u00a0ändringar skrivna`,
    },
  },
  share: percent => `${percent}\u00a0%`,
  nothingToMap: {
    title: 'Inga rubriker känns igen',
    advice:
      'Lägg en rad med rubriker överst, till exempel Organisationsnummer, Enhet och Insats, och välj filen igen.',
  },
  sheet: (name, row) => `Blad ”${name}”, rubriker på rad\u00a0${row}`,
  column: number => `Kolumn\u00a0${number}`,
  notImported: 'Importeras inte',
  unknown: headings => `Importeras inte: ${headings.join(', ')}.`,
  doubled: headings => `Samma sak står i flera kolumner: ${headings.join(', ')}. Välj en av dem.`,
  check: 'Kontrollera listan',
  rows: rows => `${grouped(rows)}\u00a0rader lästa`,
  wouldBe: 'Det här skulle hända',
  count: grouped,
  newUnits: 'Nya enheter',
  changedUnits: 'Ändrade enheter',
  unchangedUnits: 'Oförändrade enheter',
  absentUnits: 'I registret men inte i filen',
  problems: (errors, warnings) => `${grouped(errors)}\u00a0fel och ${grouped(warnings)}\u00a0att se över`,
  mustBeMended: 'Rätta felen i filen och välj den igen.',
  noProblems: 'Inga fel hittades.',
  weights: { error: 'Fel', warning: 'Se över' },
  headings: {
    weight: 'Slag',
    sheet: 'Blad',
    row: 'Rad',
    column: 'Kolumn',
    value: 'Står nu',
    text: 'Vad som är fel',
  },
  changes: 'Nytt och ändrat',
  isNew: 'Ny',
  fromTo: (from, to) => (from === '' ? to : `${from} → ${to}`),
  absent: 'Står kvar som de är',
  andMore: number => `och ${grouped(number)}\u00a0till`,
  decide: 'Importera listan',
  otherFile: 'Välj en annan fil',
  done: name => `${name} är importerad.`,
  toRegister: 'Till registret',
}

function some(done: number, of: number): string {
  return `${grouped(done)} av ${grouped(of)}`
}
