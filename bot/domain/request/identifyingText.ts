export type IdentifyingKind = 'personalNumber' | 'phoneNumber' | 'mailAddress' | 'streetAddress'

/** What in the text could tell who someone is. Mistyped numbers count too: nothing is checked against a check digit. */
export function findIdentifying(text: string): IdentifyingKind | undefined {
  const plain = withPlainCharacters(text)
  if (mailAddress.test(plain)) return 'mailAddress'
  if (streetAddress.test(plain) || postBox.test(plain)) return 'streetAddress'
  const numbers = withoutQuantities(plain)
  if (writtenPersonalNumber.test(numbers)) return 'personalNumber'
  const spaced = digitWindows(numbers, 10, 12).filter(isPersonalNumber)
  if (spaced.some(digits => !digits.startsWith('0'))) return 'personalNumber'
  if (hasPhoneNumber(numbers)) return 'phoneNumber'
  return spaced.length > 0 ? 'personalNumber' : undefined
}

/** A personnummer or samordningsnummer, whatever else the text holds; ten digits from 0 on may be a phone. */
export function holdsPersonalNumber(text: string): boolean {
  const numbers = withoutQuantities(withPlainCharacters(text))
  if (writtenPersonalNumber.test(numbers)) return true
  return digitWindows(numbers, 10, 12).some(digits => isPersonalNumber(digits) && !digits.startsWith('0'))
}

// Every pattern below has bounded repeats only, so that no text can make it slow.

const mailAddress =
  /[\p{L}\p{N}] ?(?:@|[([]at[)\]]|snabel-?a) ?(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2}|[\p{L}\p{N}] ?@ ?[\p{L}\p{N}-]{1,63} ?\. ?(?:se|com|nu|net|org|eu|info|fi|dk|no)(?!\p{L})/iu

/** Whole words only: "st" is a unit, the beginning of "stödboende" and "Stockholm" is not. */
const wholeWord = (words: string) => `(?:${words.replaceAll(' ', '|')})s?(?!\\p{L})`

const money = wholeWord('kr kronor sek tkr')

/** What follows a number that counts something, and so is neither a house number nor part of a longer number. */
const unit = wholeWord(
  'år åring åringen åringar årig åriga årigt årsåldern mån månad månaden månader vecka veckan veckor dag dagen dagar dygn natt nätter tim timme timmar min minut minuter km kilometer meter mil kr kronor sek tkr kap kapitel gång gånger barn syskon pers person personer plats platsen platser st stycken procent',
)
const streetEnding =
  'gatan|gata|vägen|gränd|gränden|stigen|allén|allé|avenyn|avenyen|torget|torg|esplanaden|kajen|backen|liden|slingan|promenaden|gat\\.|(?<=\\p{L}{2})(?:väg|stig|backe)'
const streetAddress = new RegExp(
  `(?:${streetEnding})(?!\\p{L})[ ,]{0,2}(?:nr ?\\.? ?)?\\d{1,4}(?![\\d/§%:])(?! ?[-/§%] ?\\d{0,2} ?§?${unit})(?! ?[§%/])(?! ?-? ?${unit})`,
  'iu',
)
const postBox = /(?<!\p{L})(?:box|postbox|lgh|lägenhet) ?(?:nr ?)?\d{1,5}(?!\d)|(?<!\p{L})c\/o ?\p{L}/iu

const writtenPersonalNumber =
  /(?<!\d)(?:(?:18|19|20) ?)?\d\d[ ./-]{0,3}(?:0[1-9]|1[0-2])[ ./-]{0,3}(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?: ?[-+] ?\d{3,5}| ?[./_] ?\d{4}| \d{4})(?![\d/-])/

const phoneCue =
  /(?<!\p{L})(?:tel|tfn|telefon|telefonnummer|mobil|mobilnummer|ring|sms|nås på)[ .:]{0,3}(?:på )?\d(?:[ -]?\d){4,9}/iu

function withPlainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
}

/** Amounts, and the dates of a stretch of time, would otherwise run together with what stands beside them. */
function withoutQuantities(text: string): string {
  return text
    .replace(sum, '#')
    .replace(amount, '#')
    .replace(/(?<!\d)\d{4}-\d\d-\d\d(?=[ -]{0,3}\d{4}-\d\d-\d\d(?!\d))/g, '#')
    .replace(/(?<!\d|\d ?\/ ?)\d{1,2} ?\/ ?\d{1,2}(?!\d| ?\/)/g, '#')
}

const figure = '(?:\\d{1,3}(?: \\d{3}){1,2}|\\d{1,7})'
const sum = new RegExp(`(?<![\\d-])${figure} ?${money}`, 'giu')
const fullDate = '(?:\\d{4}-\\d\\d-\\d\\d|\\d\\d[ .]\\d\\d[ .]\\d{4})'
/** Digits that go on from others may be the end of a number that happens to stand before "barn"; after a date they count. */
const amount = new RegExp(`(?:(?<![\\d-]|\\d )|(?<=${fullDate} ))${figure} ?(?:${unit}|%|§)`, 'giu')

function hasPhoneNumber(text: string): boolean {
  if (phoneCue.test(text)) return true
  const undated = text
    .replace(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g, '#')
    .replace(/(?<!\d)[0-3]\d[ .][01]\d[ .]20\d\d(?!\d)/g, '#')
  return foreignPhone.test(undated) || digitWindows(undated, 8, 14).some(isSwedishPhone)
}

const foreignPhone = /\+ ?\d(?:[ ()/.-]{0,3}\d){7,14}/

function isSwedishPhone(digits: string): boolean {
  return /^(?:0[1-9]\d{6,8}|0046\d{7,10})$/.test(digits)
}

function isPersonalNumber(digits: string): boolean {
  return /^(?:18|19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{4}$/.test(digits)
}

/** Every row of neighbouring digit groups, written together, that is `shortest` to `longest` digits long. */
function digitWindows(text: string, shortest: number, longest: number): string[] {
  const windows: string[] = []
  for (const run of text.match(/\d(?:[ +()/.-]{0,3}\d)*/g) ?? []) {
    const groups = run.match(/\d+/g) ?? []
    groups.forEach((_, first) => {
      let digits = ''
      for (let at = first; at < groups.length && digits.length < longest; at += 1) {
        digits += groups[at]
        if (digits.length >= shortest && digits.length <= longest) windows.push(digits)
      }
    })
  }
  return windows
}
