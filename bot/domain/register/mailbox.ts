/** Is it written as a mail address is? */
export function isMailAddress(text: string): boolean {
  return /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
}

/**
 * Does the address look like a person's own? Such a mailbox is read by one, and its replies are found by nobody else.
 * A guess, for somebody to look at: it refuses nothing.
 */
export function looksPersonal(mailbox: string): boolean {
  const [local = '', domain = ''] = mailbox.trim().toLowerCase().split('@')
  const parts = local.split(/[._-]/).filter(part => /^\p{L}+$/u.test(part))
  if (parts.some(part => functions.some(word => part.startsWith(word)))) return false
  return consumerDomains.includes(domain) || parts.length >= 2
}

/** Beginnings of what a functional mailbox is called after. */
const functions = [
  'placer',
  'forfrag',
  'förfråg',
  'intag',
  'inskriv',
  'info',
  'kontakt',
  'jour',
  'hvb',
  'boende',
  'stodboende',
  'stödboende',
  'familjehem',
  'kansli',
  'registrator',
  'office',
  'admin',
  'avtal',
  'ekonomi',
  'faktura',
  'post',
  'mail',
  'enhet',
  'chef',
  'verksamhet',
  'omsorg',
  'oppenvard',
  'öppenvård',
]

const consumerDomains = [
  'gmail.com',
  'hotmail.com',
  'hotmail.se',
  'outlook.com',
  'live.se',
  'live.com',
  'yahoo.com',
  'yahoo.se',
  'icloud.com',
  'telia.com',
  'bredband.net',
  'spray.se',
]
