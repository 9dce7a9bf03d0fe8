/** The few pages outside Teams that the app's package points to: Swedish first, English below. */
export type Page = Readonly<{ title: string; swedish: readonly string[]; english: readonly string[] }>

export const aboutPage: Page = {
  title: 'Samplats',
  swedish: [
    'Samplats hjälper socialtjänsten att hitta en plats åt ett barn som inte kan bo hemma.',
    'Du använder Samplats i Microsoft Teams. Öppna appen där och skriv hjälp.',
  ],
  english: [
    'Samplats helps social services find a place for a child who cannot live at home.',
    'You use Samplats in Microsoft Teams. Open the app there and write help.',
  ],
}

export const privacyPage: Page = {
  title: 'Personuppgifter · Privacy',
  swedish: [
    'En placeringsförfrågan beskriver ett behov, inte ett barn. Personnummer, telefonnummer, e-post och gatuadresser avvisas och sparas inte. Namn hör inte heller hemma där, men känns inte igen: skriv dem inte.',
    'Vi sparar vem i personalen som har gjort vad och när, eftersom lagen kräver att handläggningen kan följas.',
    'Kommunen är personuppgiftsansvarig. Vänd dig till kommunens dataskyddsombud om du vill veta vad som finns om dig.',
  ],
  english: [
    'A placement request describes a need, not a child. Personal numbers, phone numbers, mail and street addresses are refused and not stored. Names do not belong there either, but are not recognised: do not write them.',
    'We store who on staff did what and when, because the law requires that the handling can be followed.',
    'The municipality is the controller. Ask its data protection officer what is held about you.',
  ],
}

export const termsPage: Page = {
  title: 'Villkor · Terms',
  swedish: [
    'Samplats är till för kommunens egen personal, i tjänsten.',
    'Ett förslag är inget beslut. Beslut fattas av den som har delegation och registreras sedan i Samplats.',
  ],
  english: [
    'Samplats is for the municipality’s own staff, at work.',
    'A suggestion is no decision. Decisions are taken by those who have delegation and are then recorded in Samplats.',
  ],
}
