import type { FollowUpNote } from '../../domain/register/followUpNote.ts'
import { sentence } from '../../text/sentence.ts'
import type { FollowUp } from '../contract/register.ts'
import { nameOf, type Reader } from './reader.ts'

/** Notes in words, the newest first. */
export function followUpsShown(
  notes: readonly FollowUpNote[],
  reader: Reader,
  unitName: (unitId: string) => string | undefined = () => undefined,
): FollowUp[] {
  const { figures, register, unit: said } = reader.words
  return notes
    .map(({ id, kind, on, text, by, todo, unitId }) => {
      const unit = unitId === undefined ? undefined : unitName(unitId)
      return {
        id,
        on: figures.date(on),
        kind: sentence(register.followUpNoteKinds[kind]),
        text,
        by: nameOf(by, reader),
        ...(todo ? { todo: said.toDo(todo.what, todo.until) } : {}),
        ...(unit === undefined ? {} : { unit }),
      }
    })
    .reverse()
}
