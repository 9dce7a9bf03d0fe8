import { checkDigit } from '../../domain/register/organisationNumber.ts'
import type { Contact } from '../../domain/register/provider.ts'
import type { Chance } from './chance.ts'

/** Adds up as a real one does, but begins with 4: no legal form in Sweden is given that digit. */
export function demoOrganisationNumber(index: number): string {
  const nine = `459${String(index).padStart(6, '0')}`
  return `${nine.slice(0, 6)}-${nine.slice(6)}${checkDigit(nine)}`
}

/** Who takes placements, who answers at night where anyone does, and who sends the invoices. */
export function demoContacts(slug: string, index: number, detail: Chance): readonly Contact[] {
  const placements = { role: 'Placering', phone: demoPhone(index), mail: demoMailbox(slug) }
  const onCall = detail.happens(0.4) ? [{ role: 'Jour, kvällar och helger', phone: demoPhone(index) }] : []
  const invoices = detail.happens(0.6) ? [{ role: 'Avtal och faktura', mail: `ekonomi@${slug}.example` }] : []
  return [placements, ...onCall, ...invoices]
}

/** Göteborg, Stockholm, Malmö, Kiruna: a hundred numbers each, kept by PTS for books and films. */
const fictionPrefixes = ['031-390 06', '08-465 004', '040-628 04', '0980-31 92'] as const

function demoPhone(index: number): string {
  const prefix = fictionPrefixes[Math.floor(index / 100)]
  if (!prefix) throw new RangeError(`Could not give provider ${index} a phone number: 400 are free to use.`)
  return `${prefix} ${String(index % 100).padStart(2, '0')}`
}

/** `.example` can never be registered (RFC 2606), so nothing sent there arrives anywhere. */
export function demoMailbox(slug: string): string {
  return `placering@${slug}.example`
}
