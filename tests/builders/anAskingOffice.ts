import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { type RecordedReply, recordReply } from '../../bot/desk/inquiries/recordReply.ts'
import { minute } from '../../bot/domain/calendar.ts'
import type { Person } from '../../bot/domain/person.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { readInbox } from '../../bot/mail/readInbox.ts'
import { letterPerformer } from '../../bot/mail/sendLetter.ts'
import { loadAnswerWords } from '../../bot/reading/answerWords.ts'
import { guessAnswer } from '../../bot/reading/guessAnswer.ts'
import { aDesk, type Office, type Told } from './aDesk.ts'
import { aMailbox, type TestMailbox } from './aMailbox.ts'
import { aProvider } from './aProvider.ts'
import { aUnit } from './aUnit.ts'
import { aClick, caseIn, filed, stateOf } from './caseSteps.ts'
import { omar, sara } from './staff.ts'

type AboutCase = Readonly<{ caseCode?: string; by?: Person; commandId?: string }>

/** An office with a mailbox, from which units are asked whether they have a place; by Omar, unless the test says otherwise. */
export type AskingOffice = Office &
  Readonly<{
    mailbox: TestMailbox
    /** Brings a case to where units can be asked. */
    search: (about?: AboutCase) => Promise<void>
    ask: (
      unitIds: readonly string[],
      about?: AboutCase & Readonly<{ note?: string }>,
    ) => ReturnType<typeof askByMail>
    /** Lets the letters gather what there is to gather, and sends them. */
    sendLetters: () => Promise<readonly Told[]>
    /** The hour at which the case's first answer is missed has come, and what follows on it has been done. */
    untilDeadline: (caseCode?: string) => Promise<readonly Told[]>
    /** Reads what has come into the mailbox. */
    readMail: () => Promise<void>
    /** An officer says what a mail of the first unit says. */
    record: (answer: RecordedReply['answer'], about?: AboutCase) => ReturnType<typeof recordReply>
  }>

const words = loadAnswerWords()

/** Ekbacken and Lärkan have one provider and one mailbox. */
export const ekbackenAndLarkan = aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Lärkan' })] })

export async function anAskingOffice(
  providers: readonly Provider[] = [ekbackenAndLarkan],
): Promise<AskingOffice> {
  const mailbox = aMailbox()
  const office = await aDesk({
    providers,
    senders: desk => ({
      letter: letterPerformer({
        desk,
        mailbox,
        replyAddress: ({ unitId, letter, caseCode }) => `http://127.0.0.1/${unitId}/${letter}/${caseCode}`,
      }),
    }),
  })
  const { desk } = office
  const sendLetters = async () => {
    const told = await office.runErrands()
    office.pass(minute)
    return [...told, ...(await office.runErrands())]
  }
  return {
    ...office,
    mailbox,
    search: async ({ caseCode = 'KMPX-3Q47', by = sara } = {}) => {
      await filed(office, { by, caseCode })
      stateOf(await claimCase(desk, aClick(omar, caseCode)))
      stateOf(await lookForCandidates(desk, aClick(omar, caseCode)))
    },
    ask: (unitIds, { caseCode, by = omar, commandId, note = '' } = {}) =>
      askByMail(desk, aClick(by, caseCode, commandId), { unitIds, note }),
    sendLetters,
    untilDeadline: async caseCode => {
      const { inquiries } = await caseIn(office, caseCode)
      office.pass(Math.max(0, (inquiries[0]?.deadline ?? 0) - office.now()))
      return sendLetters()
    },
    readMail: () => readInbox({ desk, mailbox, guess: text => guessAnswer(text, words) }),
    record: (answer, { caseCode, by = omar, commandId } = {}) =>
      recordReply(desk, aClick(by, caseCode, commandId), { unitId: 'unit-1', answer }),
  }
}
