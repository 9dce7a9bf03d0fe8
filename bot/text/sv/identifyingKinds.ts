import type { IdentifyingKind } from '../../domain/request/identifyingText.ts'

export const identifyingKinds: Readonly<Record<IdentifyingKind, string>> = {
  personalNumber: 'ett personnummer eller samordningsnummer',
  phoneNumber: 'ett telefonnummer',
  mailAddress: 'en e-postadress',
  streetAddress: 'en gatuadress',
}
