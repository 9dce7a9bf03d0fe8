import { z } from 'zod'
import type { Archive } from '../../bot/archive/archive.ts'

export type AnswersSaid = Readonly<{
  caseCode: string
  /** Units of which the case has heard that they answered. */
  answeredBy: readonly string[]
}>

/** Every answer that a case has heard of counts once at its unit, and no provider's file names the case for it. */
export async function inspectTrackRecords(
  archive: Archive,
  said: readonly AnswersSaid[],
): Promise<readonly string[]> {
  const files = await archive.list('provider')
  const journals = await Promise.all(files.map(({ id }) => archive.journal(id)))
  const entries = journals.flat()
  const ends = entries.flatMap(({ type, body }) =>
    type === 'InquiryEnded' ? [inquiryEnded.parse(body)] : [],
  )
  const unitIds = new Set([
    ...said.flatMap(({ answeredBy }) => answeredBy),
    // An answer that no case has heard of counts for nobody.
    ...ends.map(({ unitId }) => unitId),
  ])
  const whole = JSON.stringify(entries)
  const named = said.filter(({ caseCode }) => whole.includes(caseCode))
  return [
    ...[...unitIds].flatMap(unitId => {
      const answered = said.filter(({ answeredBy }) => answeredBy.includes(unitId)).length
      const counted = ends.filter(each => each.unitId === unitId && each.end.how === 'answered')
      const once = new Set(counted.map(({ end }) => end.inquiry)).size
      return counted.length === answered && once === answered
        ? []
        : [`${unitId} answered ${answered} times, which was counted ${counted.length} times for ${once}.`]
    }),
    ...named.map(({ caseCode }) => `${caseCode} is named in a provider's file.`),
  ]
}

const inquiryEnded = z.object({
  unitId: z.string(),
  end: z.object({ inquiry: z.string(), how: z.enum(['answered', 'silent']) }),
})
