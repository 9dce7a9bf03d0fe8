import type { WordList, Wrong } from '../../domain/importing/problem.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import { columns } from './importColumns.ts'
import { listNames, wordsIn } from './importLists.ts'

/** What is wrong, and what would be right. */
export function problem(wrong: Wrong): string {
  switch (wrong.fault) {
    case 'missing':
      return `${columns[wrong.field]} saknas. ${whyNeeded[wrong.neededFor]}`
    case 'formula':
      return 'Formeln i cellen gav ett fel. Skriv värdet i stället.'
    case 'tooLong':
      return `Texten är för lång. Skriv högst ${wrong.most} tecken.`
    case 'notANumber':
      return 'Det här är inget tal. Skriv till exempel 1\u00a0234,50.'
    case 'notWhole':
      return 'Talet måste vara helt. Ta bort decimalerna.'
    case 'notADate':
      return 'Det här är inget datum. Skriv till exempel 2026-03-01.'
    case 'dateAmbiguous':
      return 'Årtalet går inte att tyda. Skriv det med fyra siffror, till exempel 2026-03-01.'
    case 'dateInFuture':
      return 'Datumet har inte varit än. Skriv den dag då någon kontrollerade.'
    case 'notYesOrNo':
      return 'Skriv ja eller nej.'
    case 'notAnAge':
      return 'Det här är ingen ålder. Skriv till exempel 13–17. Excel kan ha gjort om den till ett datum.'
    case 'outOfRange':
      return `Talet är för litet eller för stort. Skriv ${figures.number(wrong.least)}–${figures.number(wrong.most)}.`
    case 'personalNumber':
      return 'Det här ser ut som ett personnummer, och sådana får inte stå i registret. Skriv organisationsnumret.'
    case 'organisationNumberLength':
      return 'Ett organisationsnummer har tio siffror. Skriv det som 556677-8899.'
    case 'organisationNumberCheck':
      return `Organisationsnumrets sista siffra stämmer inte med de andra, som kräver ${wrong.digit}. Kontrollera numret.`
    case 'unknownMunicipality':
      return `Det finns ingen kommun som heter så. ${suggested(wrong.near) ?? 'Skriv kommunens namn eller kod.'}`
    case 'unknownWord':
      return unknownWord(wrong)
    case 'takenAndRefused':
      return `Enheten både tar emot och tar inte emot ${termOf('targetGroups', wrong.word)}. Ta bort det ena.`
    case 'notAnAddress':
      return 'Det här är ingen e-postadress. Skriv till exempel placering@utforaren.example.'
    case 'personalMailbox':
      return 'Adressen ser ut att vara en persons egen. Skriv hellre en funktionsbrevlåda.'
    case 'notAPhone':
      return 'Det här är inget telefonnummer. Skriv det med nollan först, till exempel 031-123\u00a045.'
    case 'reversed':
      return `${columns[wrong.first]} kommer efter ${columns[wrong.second].toLowerCase()}. Byt plats på dem eller rätta det ena.`
    case 'levelsReversed':
      return `${columns[wrong.second]} är lägre än ${columns[wrong.first].toLowerCase()}. Kontrollera priserna.`
    case 'agesOutsideService':
      return `Insatsen är till för dem som är ${wrong.least}–${wrong.most}\u00a0år. Kontrollera åldern.`
    case 'unlikelyPrice':
      return `Ett dygnspris brukar vara ${figures.number(wrong.least)}–${figures.number(wrong.most)}\u00a0kr. Kontrollera att det gäller ett dygn.`
    case 'duplicateRow':
      return `Raden är likadan som ${place(wrong.row)}. Den räknas en gång.`
    case 'sameUnitDiffers':
      return `Samma enhet står på ${place(wrong.row)} med ”${wrong.other}” i ${columns[wrong.field].toLowerCase()}. Rätta den som är fel.`
    case 'sameProviderDiffers':
      return `Samma utförare står på ${place(wrong.row)} med ”${wrong.other}” i ${columns[wrong.field].toLowerCase()}. Rätta den som är fel.`
    case 'unknownUnitId':
      return 'Ingen enhet i registret har det id:t. Ta bort det om enheten är ny.'
    case 'unitOfAnother':
      return `Enheten med det id:t hör till ${wrong.provider}, som har ett annat organisationsnummer. Rätta det ena.`
    case 'severalProviders':
      return `Flera utförare har det organisationsnumret: ${lists.all(wrong.names)}. Skriv utförarens namn som i registret.`
    case 'severalUnits':
      return `Utföraren har flera enheter med det namnet. Skriv insatsen, eller enhetens id: ${lists.anyOf(wrong.ids)}.`
    case 'permitUnchecked':
      return 'Det framgår inte när tillståndet kontrollerades och vad som gällde. Enheten föreslås inte förrän någon har gjort det.'
    case 'tooManyUnits':
      return `Utföraren får fler än ${figures.number(wrong.most)} enheter, och så många ryms inte. Dela upp dem på flera utförare.`
    case 'tooMuchSaid':
      return 'Det som står om utförarens enheter ryms inte i en akt. Korta texterna, eller dela upp enheterna på flera utförare.'
    case 'tooManyAgreements':
      return `Enheten har fler än ${wrong.most} avtal i filen. Ta bort dem som inte längre gäller.`
    case 'checkedLater':
      return `Tillståndet är kontrollerat ${wrong.on}, efter den dagen. Den senaste kontrollen står kvar.`
    case 'fewerThanTaken':
      return `Det bor redan ${figures.number(wrong.taken)}\u00a0barn där. Kontrollera antalet platser.`
  }
}

const whyNeeded = {
  everyRow: 'Det måste stå på varje rad.',
  newUnit: 'Det behövs för en enhet som inte finns i registret.',
  newProvider: 'Det behövs för en utförare som inte finns i registret.',
  agreement: 'Det behövs för att avtalet ska kunna registreras.',
} as const

/** Longer lists are not written out. */
const mostWrittenOut = 12

function unknownWord({ list, word, near }: Extract<Wrong, { fault: 'unknownWord' }>): string {
  const unknown = `”${word}” är inte ${listNames[list]} som vi känner till.`
  const names = Object.values(wordsIn[list])
  const hint = suggested(near.map(code => termOf(list, code)))
  if (hint !== undefined) return `${unknown} ${hint}`
  const others =
    names.length > mostWrittenOut ? 'Skriv det med ett annat ord.' : `Välj ${lists.anyOf(names)}.`
  return `${unknown} ${others}`
}

function termOf(list: WordList, code: string): string {
  return wordsIn[list][code] ?? code
}

function suggested(near: readonly string[]): string | undefined {
  return near.length === 0 ? undefined : `Menar du ${lists.anyOf(near)}?`
}

function place({ sheet, row }: Readonly<{ sheet: string; row: number }>): string {
  return `rad ${row} i ”${sheet}”`
}
