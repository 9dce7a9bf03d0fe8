import type { ApiWords } from '../apiWords.ts'

export const api: ApiWords = {
  problems: {
    notUnderstood: {
      title: 'Uppgifterna gick inte att läsa',
      detail: 'Ingenting har sparats. Rätta det som är markerat och försök igen.',
    },
    notSignedIn: { title: 'Du är inte inloggad', detail: 'Ladda om sidan för att logga in igen.' },
    notAllowed: {
      title: 'Du får inte se det här',
      detail: 'Din roll ger inte tillgång. Be din chef om du behöver den.',
    },
    notOnStaff: {
      title: 'Du finns inte i personallistan',
      detail: 'Be den som sköter Samplats i kommunen att lägga till dig.',
    },
    noRole: {
      title: 'Du har ingen roll i Samplats',
      detail: 'Be den som sköter Samplats i kommunen att ge dig den roll du arbetar i.',
    },
    notFound: { title: 'Det finns inte', detail: 'Adressen kan vara gammal. Sök i registret i stället.' },
    refused: { title: 'Det går inte nu', detail: 'Ingenting har sparats.' },
    changedMeanwhile: {
      title: 'Någon annan hann före',
      detail: 'Ingenting har sparats. Läs vad som har ändrats och skicka sedan igen.',
    },
    tooLarge: {
      title: 'Det är för mycket på en gång',
      detail: 'Ingenting har sparats. Skicka mindre i taget.',
    },
    notJson: { title: 'Uppgifterna kom i fel form', detail: 'Ingenting har sparats. Ladda om sidan.' },
    notAFile: { title: 'Filen kom i fel form', detail: 'Ingenting har sparats. Ladda om sidan.' },
    fileUnreadable: { title: 'Filen gick inte att läsa', detail: 'Ingenting har sparats.' },
    versionMissing: {
      title: 'Det framgår inte vad du hade sett',
      detail: 'Ingenting har sparats. Ladda om sidan och försök igen.',
    },
    broken: { title: 'Något gick fel', detail: 'Försök igen om en stund.' },
    tooMany: {
      title: 'För många följer ändringar just nu',
      detail: 'Sidan visar det som hämtades senast. Den försöker igen av sig själv.',
    },
  },
  someoneElse: 'Samplats',
  caseHandler: 'En handläggare',
}
