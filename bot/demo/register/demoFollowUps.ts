import { addDays } from '../../domain/calendar.ts'
import type { FollowUpNote, FollowUpNoteKind } from '../../domain/register/followUpNote.ts'
import { tove } from '../people.ts'
import type { NonEmpty, Shares } from './chance.ts'
import type { Workbench } from './workbench.ts'

/** Up to three notes from two years of following the provider up, oldest first. */
export function demoFollowUps(providerId: string, { today, detail }: Workbench): readonly FollowUpNote[] {
  const daysAgo = Array.from({ length: detail.byShare(howMany) }, () => detail.whole(3, 700))
  return daysAgo
    .toSorted((one, other) => other - one)
    .map((days, index) => {
      const [kind, said] = detail.oneOf(notes)
      const isOpen = days < 120 && detail.happens(0.4)
      return {
        id: `${providerId}-${index + 1}`,
        kind,
        on: addDays(today, -days),
        text: said.text,
        by: tove.id,
        ...(isOpen ? { todo: { what: said.todo, until: addDays(today, detail.whole(-10, 60)) } } : {}),
      }
    })
}

const howMany: Shares<number> = [
  [0, 5],
  [1, 3],
  [2, 2],
  [3, 1],
]

type Said = Readonly<{ text: string; todo: string }>

const notes: NonEmpty<readonly [FollowUpNoteKind, Said]> = [
  [
    'baseFollowUp',
    {
      text: 'Demo: årlig basuppföljning utan anmärkning på bemanning och dokumentation.',
      todo: 'Be om ny bemanningsplan.',
    },
  ],
  [
    'supplierVisit',
    {
      text: 'Demo: besök på plats. Lokalerna stämmer med avtalet, rutinen för avvikelser är ny.',
      todo: 'Följ upp rutinen för avvikelser.',
    },
  ],
  [
    'complaint',
    {
      text: 'Demo: en socialförvaltning fick vänta länge på svar om lediga platser.',
      todo: 'Kom överens om svarstider.',
    },
  ],
  [
    'survey',
    {
      text: 'Demo: enkät till handläggare. De flesta är nöjda, önskar tätare rapporter.',
      todo: 'Ta upp rapporterna på nästa möte.',
    },
  ],
  [
    'dialogue',
    {
      text: 'Demo: leverantörsdialog om priser, lediga platser och kommande behov.',
      todo: 'Skicka minnesanteckningar.',
    },
  ],
]
