import fc from 'fast-check'
import type { RegisterOutcome, UnitCommand } from '../../bot/desk/actOnProvider.ts'
import { atKeeper } from '../../bot/desk/atKeeper.ts'
import {
  addFollowUp,
  changeProviderDetails,
  changeProviderStatus,
  undoFollowUp,
  verifyFieldGroup,
} from '../../bot/desk/keepProvider.ts'
import {
  addAgreementTo,
  recordPermitCheck,
  recordVacancy,
  setAgreementEnd,
  setLevelPrice,
  undoAgreement,
  undoLevelPrice,
  undoVacancy,
} from '../../bot/desk/keepUnit.ts'
import { addDays, hour } from '../../bot/domain/calendar.ts'
import { permitStatuses } from '../../bot/domain/register/permit.ts'
import { occupy, release, takeHold } from '../../bot/domain/register/placeKeeping.ts'
import { fieldGroups, providerStatuses } from '../../bot/domain/register/provider.ts'
import { vacancyStatuses } from '../../bot/domain/register/vacancyStatement.ts'
import type { Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { anAgreement, aPermit, aUnit } from '../builders/aUnit.ts'
import { onUnit, providerStored } from '../builders/registerActs.ts'
import { omar, tove } from '../builders/staff.ts'

/** Two providers with a small unit each. */
export const providerIds = ['provider-1', 'provider-2'] as const
const unitIds = { 'provider-1': 'unit-1', 'provider-2': 'unit-2' } as const
export const providers = providerIds.map(id => {
  const unit = aUnit({ id: unitIds[id], name: unitIds[id], permit: aPermit({ maxPersons: 2 }) })
  return aProvider({ id, name: id, units: [unit] })
})

export type Done = Readonly<{
  name: string
  outcome: Pick<RegisterOutcome, 'outcome'> & (Readonly<{ outcome: 'done' }> | Refused)
  command?: UnitCommand
}>
type Refused = Readonly<{ outcome: 'refused'; refusal: Readonly<{ refused: string }> }>

export type Act = (office: Office) => Promise<Done>

/** All that the two may hit upon: few words and few days, so that they meet. */
type Chance = Readonly<{
  number: number
  word: string
  age: number
  providerId: (typeof providerIds)[number]
}>

type Doing = (office: Office, command: UnitCommand, chance: Chance) => Promise<RegisterOutcome>

const day = (number: number) => addDays('2026-11-01', number)
const because = 'Enligt beslut'
const agreementId = (number: number) => ({ number: `A-${number % 2}`, from: day(1) })

const doings: Readonly<Record<string, Doing>> = {
  details: ({ desk }, command, { word }) =>
    changeProviderDetails(desk, command, { details: { name: word }, reason: '' }),
  status: ({ desk }, command, { number }) =>
    changeProviderStatus(desk, command, { status: oneOf(providerStatuses, number), reason: because }),
  verify: ({ desk }, command, { number }) => verifyFieldGroup(desk, command, oneOf(fieldGroups, number)),
  note: ({ desk }, command, { word, number }) =>
    addFollowUp(desk, command, { kind: 'dialogue', on: day(number), text: word }),
  undoNote: async (office, command) => {
    const { provider } = await providerStored(office, command.providerId)
    return undoFollowUp(office.desk, command, {
      noteId: provider.followUps.at(-1)?.id ?? '',
      reason: because,
    })
  },
  permit: ({ desk }, command, { number }) =>
    recordPermitCheck(desk, command, {
      check: { status: oneOf(permitStatuses, number), checkedAt: day(number), source: 'IVO' },
    }),
  agreement: ({ desk }, command, { number }) =>
    addAgreementTo(desk, command, anAgreement({ ...agreementId(number), to: day(100 + number) })),
  endAgreement: ({ desk }, command, { number, age }) =>
    setAgreementEnd(desk, command, { agreement: agreementId(number), to: day(50 + age), reason: because }),
  undoAgreement: ({ desk }, command, { number }) =>
    undoAgreement(desk, command, { agreement: agreementId(number), reason: because }),
  price: ({ desk }, command, { number, age }) =>
    setLevelPrice(desk, command, {
      price: { level: oneOf([1, 2], number), dailyPrice: 4000 + age, from: day(number) },
      reason: '',
    }),
  undoPrice: ({ desk }, command, { number }) =>
    undoLevelPrice(desk, command, { level: oneOf([1, 2], number), from: day(number), reason: because }),
  vacancy: ({ desk }, command, { number, word, age }) => {
    const status = oneOf(vacancyStatuses, number)
    const places = status === 'free' || status === 'needsAssessment' ? 1 + (number % 2) : 0
    return recordVacancy(desk, command, {
      status,
      places,
      from: day(number),
      statedBy: word,
      channel: 'phone',
      ...(age < 4 ? { earlierProved: age % 2 === 0 } : {}),
    })
  },
  undoVacancy: async (office, command) =>
    undoVacancy(office.desk, command, { statedAt: await lastStated(office, command), reason: because }),
}

export const asOfActs = Object.keys(doings).concat('hold', 'occupy', 'release')

const anyChance: fc.Arbitrary<Chance> = fc.record({
  number: fc.nat(7),
  word: fc.constantFrom('Eken', 'Boken', 'Alen'),
  age: fc.nat(6),
  providerId: fc.constantFrom(...providerIds),
})

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...Object.entries(doings)), anyChance).map(registerAct) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('hold', 'occupy', 'release'), anyChance).map(placeAct) },
)

/** From a page that is some versions old, or from none; an officer tries what is not theirs now and then. */
function registerAct([[name, doing], chance]: [[string, Doing], Chance]): Act {
  return async office => {
    const { version } = await providerStored(office, chance.providerId)
    const asOf = chance.age === 6 ? {} : { asOf: Math.max(1, version - chance.age) }
    const place = { providerId: chance.providerId, unitId: unitIds[chance.providerId] }
    const command = onUnit(chance.number === 7 ? omar : tove, { ...place, ...asOf })
    return { name, command, outcome: await doing(office, command, chance) }
  }
}

function placeAct([name, { number, providerId }]: [string, Chance]): Act {
  return async ({ desk, now }) => {
    const caseCode = `CASE-${number % 4}`
    const place = { unitId: unitIds[providerId], caseCode, caseVersion: now(), places: 1 }
    const outcome = await atKeeper(desk, providerId, {
      commandId: `${name} ${now()}`,
      by: 'sara',
      decide: provider => {
        if (!provider) throw new Error(`There is no provider ${providerId}.`)
        if (name === 'release') return release(provider, place)
        if (name === 'hold') return takeHold(provider, { ...place, until: now() + 1000 * hour }, now())
        const agreed = { district: 'hisingen', dailyPrice: 4000 + number }
        return occupy(provider, { ...place, from: '2026-12-01', agreed }, now())
      },
    })
    return { name, outcome }
  }
}

async function lastStated(office: Office, { providerId, unitId }: UnitCommand): Promise<number> {
  const { provider } = await providerStored(office, providerId)
  return provider.units.find(({ id }) => id === unitId)?.vacancy.at(-1)?.statedAt ?? 0
}

function oneOf<Thing>(things: readonly [Thing, ...Thing[]], number: number): Thing {
  return things[number % things.length] ?? things[0]
}
