import type { IdentifyingKind } from '../../domain/request/identifyingText.ts'

export const identifyingKinds: Readonly<Record<IdentifyingKind, string>> = {
  personalNumber: 'a personal identity number',
  phoneNumber: 'a phone number',
  mailAddress: 'a mail address',
  streetAddress: 'a street address',
}
