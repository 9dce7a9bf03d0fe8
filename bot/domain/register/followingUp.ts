import type { FollowUpNote } from './followUpNote.ts'
import type { Provider } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeReason, judgeRegisterText } from './registerText.ts'

export function noteFollowUp(provider: Provider, note: FollowUpNote): RegisterEntry[] | RegisterRefusal {
  const { unitId, text, todo } = note
  if (unitId !== undefined && !provider.units.some(({ id }) => id === unitId))
    return { refused: 'unknownUnit' }
  const refusal = judgeRegisterText(text) ?? (todo && judgeRegisterText(todo.what))
  return refusal ?? [{ type: 'FollowUpNoted', note }]
}

export function takeBackFollowUp(
  { followUps }: Provider,
  { noteId, reason }: Readonly<{ noteId: string; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  if (!followUps.some(({ id }) => id === noteId)) return { refused: 'noSuchNote' }
  return judgeReason(reason) ?? [{ type: 'FollowUpTakenBack', noteId, ...because(reason) }]
}
