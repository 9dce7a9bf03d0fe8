import type { Message, SingleValueLegacyExtendedProperty } from '@microsoft/microsoft-graph-types'
import type { NewMail } from '../desk/mailbox.ts'

/**
 * Ours alone, among the properties that any program may give a message. A header cannot be searched for, and is what the
 * recipient's server and a reply show of it.
 */
const keyProperty = 'String {6f1c0d52-9b7e-4c1a-8f0e-53a1d7b2c964} Name samplats-inquiry'

export function newMessage({ key, to, subject, text }: NewMail): Message {
  return {
    subject,
    body: { contentType: 'text', content: text },
    toRecipients: [{ emailAddress: { address: to } }],
    internetMessageHeaders: [{ name: 'x-samplats-inquiry', value: key }],
    singleValueExtendedProperties: [keyed(key)],
  }
}

/** By which a message or an event is found again. */
export function keyed(key: string): SingleValueLegacyExtendedProperty {
  return { id: keyProperty, value: key }
}

/** As OData wants it: a quote inside is doubled. The service does not tell small letters in a value from capitals. */
export function filterByKey(key: string): string {
  const value = key.replaceAll("'", "''")
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${value}')`
}
