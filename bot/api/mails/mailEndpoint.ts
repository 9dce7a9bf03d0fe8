import { loadRequest } from '../../desk/actOnCase.ts'
import type { FoundCase } from '../../desk/findCases.ts'
import { answeredIn } from '../../desk/inquiries/answeredIn.ts'
import { inquiriesNear } from '../../desk/inquiries/inquiriesNear.ts'
import { type KnownMail, mailInOutlook } from '../../desk/inquiries/mailInOutlook.ts'
import { noteReading } from '../../desk/readLog.ts'
import { requestJournal } from '../../desk/requestJournal.ts'
import { mayHandleQueue, maySeeCase } from '../../domain/permissions.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { CaseCode, Inquiry } from '../../domain/request/placementRequest.ts'
import { caseHead } from '../cases/caseHead.ts'
import { askedUnit } from '../cases/inquiriesOn.ts'
import type { FilingChoice, MailShown } from '../contract/mails.ts'
import { type OpenMail, openMail } from '../contract/openMail.ts'
import { asking, type Call, type Endpoint } from '../endpoint.ts'

/** For whoever has a mail open in Outlook: which inquiry it answers, or which it may be filed under. */
export function mailEndpoint(addressOf: (caseCode: CaseCode) => string): Endpoint {
  return asking('/api/mails', openMail, {
    may: mayHandleQueue,
    answer: async call => {
      const { headers, ...names } = call.asked
      const known = await mailInOutlook(call.desk, { ...names, answers: answeredIn(headers) })
      const standing = await filedUnder(known, call)
      const filed = standing.map(each => ({ ...each, address: addressOf(each.head.caseCode) }))
      const body: MailShown = { filed, choices: filed.length > 0 ? [] : await choicesFor(known, call) }
      return { body }
    },
  })
}

type Asked = Call & Readonly<{ asked: OpenMail }>

type Standing = Omit<MailShown['filed'][number], 'address'>

async function filedUnder(known: KnownMail | undefined, call: Asked): Promise<readonly Standing[]> {
  const standing = known?.cases.filter(({ stands }) => stands) ?? []
  const shown = await Promise.all(
    standing.map(({ caseCode }) => shownIn(caseCode, known?.thread.unitId ?? '', call)),
  )
  return shown.flatMap(each => each ?? [])
}

/** The reading of the case is noted as any other. */
async function shownIn(caseCode: CaseCode, unitId: UnitId, call: Asked): Promise<Standing | undefined> {
  const { desk, person } = call
  const found = await loadRequest(desk, caseCode)
  const inquiry = found?.request.inquiries.find(each => each.unitId === unitId)
  if (!found || !inquiry || !maySeeCase(person, found.request)) return undefined
  await noteReading(desk, caseCode, person)
  const journal = await requestJournal(desk.archive, caseCode)
  const unit = askedUnit(inquiry, journal, { request: found.request, call })
  return { head: await caseHead(found, call), unit }
}

/** Those that it answers by its thread come first: it may have come this moment. */
async function choicesFor(known: KnownMail | undefined, call: Asked): Promise<FilingChoice[]> {
  const { desk, person, words } = call
  const answered = await answeredBy(known, call)
  const near = await inquiriesNear(desk, person, call.asked)
  const others = near.filter(({ found, inquiry }) => !answered.some(each => isSame(each, { found, inquiry })))
  return [
    ...answered.map(each => choice(each, { call, why: words.inquiry.nearness.ourThread, isLikely: true })),
    ...others.map(({ reasons, ...each }) => {
      const why = reasons.map(reason => words.inquiry.nearness[reason]).join(', ')
      return choice(each, { call, why, isLikely: false })
    }),
  ]
}

type Inquired = Readonly<{ found: FoundCase; inquiry: Inquiry }>

async function answeredBy(known: KnownMail | undefined, { desk }: Asked): Promise<readonly Inquired[]> {
  if (!known) return []
  const loaded = await Promise.all(known.cases.map(({ caseCode }) => loadRequest(desk, caseCode)))
  return loaded.flatMap(found => {
    const inquiry = found?.request.inquiries.find(({ unitId }) => unitId === known.thread.unitId)
    return found && inquiry ? [{ found, inquiry }] : []
  })
}

function isSame(one: Inquired, other: Inquired): boolean {
  return (
    one.found.request.caseCode === other.found.request.caseCode && one.inquiry.unitId === other.inquiry.unitId
  )
}

function choice(
  { found: { request, version }, inquiry }: Inquired,
  { call: { words }, ...said }: Readonly<{ call: Asked }> & Pick<FilingChoice, 'why' | 'isLikely'>,
): FilingChoice {
  const { cards, inquiry: inquiryWords } = words
  return {
    caseCode: request.caseCode,
    version,
    unitId: inquiry.unitId,
    unitName: inquiry.unitName,
    about: `${cards.service(request.facts)}, ${cards.children(request.facts)}`,
    standing: inquiryWords.standing(inquiry),
    ...said,
  }
}
