import type { ProviderWords } from '../providerWords.ts'

export const provider: ProviderWords = {
  parts: {
    units: 'Enheter',
    agreements: 'Avtal',
    details: 'Om utföraren',
    verified: 'Bekräftat',
    duplicate: 'Dubblett',
    history: 'Vad som har hänt',
  },
  nothing: {
    units: 'Utföraren har inga enheter i registret. De kan läggas in från en lista på sidan Importera.',
    agreements: 'Inget avtal finns. En plats köps genom direktupphandling.',
  },
  mergedInto: 'Den här utföraren var en dubblett och är sammanslagen. Fortsätt hos',
  details: {
    open: 'Ändra uppgifter',
    title: 'Ändra utförarens uppgifter',
    name: 'Namn',
    organisationNumber: 'Organisationsnummer',
    mailbox: 'Funktionsbrevlåda',
    addContact: 'Lägg till kontaktväg',
    contact: place => `Kontaktväg\u00a0${place}`,
    role: 'Funktion, inte namn',
    phone: 'Telefon',
    mail: 'E-post',
    removeContact: 'Ta bort kontaktvägen',
    reason: 'Varför? Frivilligt.',
  },
  status: {
    open: 'Ändra status',
    title: 'Ändra utförarens status',
    status: 'Status',
    meaning: 'Platser föreslås bara hos godkända utförare. De som redan bor där påverkas inte.',
    reason: 'Varför?',
    statuses: {
      proposed: 'Föreslagen',
      checked: 'Kontrollerad',
      approved: 'Godkänd',
      paused: 'Pausad',
      stopped: 'Stoppad',
    },
  },
  merge: {
    explanation:
      'Finns utföraren två gånger i registret? Gå till dubblettens sida och slå ihop den med den rätta.',
    open: 'Slå ihop med en annan',
    title: 'Slå ihop dubbletten med en annan utförare',
    search: 'Sök den utförare som ska vara kvar',
    hint: 'Namn eller organisationsnummer',
    found: 'Vilken ska vara kvar?',
    nothingFound: 'Ingen annan utförare stämmer. Skriv början av namnet eller några siffror av numret.',
    more: more => `${more}\u00a0till stämmer. Skriv mer för att se dem.`,
    happens: ({ from, into, units }) => [
      `${movedUnits(units)} till ${into}, med platser, avtal och priser. Uppföljningarna följer med.`,
      `Namn, organisationsnummer, status och kontaktvägar hos ${into} gäller och ändras inte.`,
      `${from} kan inte ändras mer. Vad som har hänt hittills står kvar här.`,
      'Det går inte att ångra.',
    ],
    sure: into => `Ja, låt ${into} ta över`,
    reason: 'Varför är det samma utförare?',
    save: 'Slå ihop',
  },
}

function movedUnits(units: number): string {
  if (units === 0) return 'Inga enheter flyttas'
  return units === 1 ? 'Enheten flyttas' : `Alla ${units}\u00a0enheter flyttas`
}
