/** Mail that anyone can get for themselves: nobody takes over what a company does not own. */
const privateDomains =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|telia|bredband2?|comhem|spray|tele2)\.[a-z.]+$/i

/** Two or three words parted by points or hyphens, as people's own addresses are made: anna.svensson, a.svensson. */
const ownName = /^\p{L}+[.-]\p{L}{2,}(?:[.-]\p{L}{2,})?@/u

/** Words that name a task and no person. */
const task =
  /placering|info|kontakt|contact|intag|antagning|forfragan|förfrågan|förfragan|jour|akut|avtal|ekonomi|admin|kansli|reception|post|mail|hvb|hem|boende|enhet|konsulent|familj|ledning|upphandling|registrator|vard|vård|team|grupp/i

/** Whether an address looks like a person's own: they leave, and what is sent there with them. */
export function isPersonalMailbox(address: string): boolean {
  if (privateDomains.test(address)) return true
  return ownName.test(address) && !task.test(address.slice(0, address.indexOf('@')))
}
