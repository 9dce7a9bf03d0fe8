import type { Archive, Json, StoredEntry } from '../../bot/archive/archive.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import { applyToProvider } from '../../bot/domain/register/applyToProvider.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { ProviderEntry } from '../../bot/domain/register/providerEntries.ts'
import { freePlaces, type Unit } from '../../bot/domain/register/unit.ts'
import type { PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import { eachOf, lastBreathMs, requestEntryIn } from './caseFindings.ts'
import { fieldOf } from './read.ts'

/**
 * At no point in any provider's journal were more places given out than there are; and in the end each driven case
 * that was given a place has it, there and nowhere else, and no other has one. Only a hold that was taken when a process
 * was dying may stand for a case that never heard of it, until its hour has passed.
 */
export async function inspectPlaces(
  archive: Archive,
  cases: ReadonlySet<string>,
  someoneDiedAt: (at: number) => boolean,
): Promise<readonly string[]> {
  const providers = await archive.list('provider')
  const journals = await Promise.all(providers.map(({ id }) => archive.journal(id)))
  const given = providers.map(providerIn).flatMap(({ units }) => units.flatMap(givenOut))
  const granted = await eachOf(cases, code => grantedTo(archive, code))
  const takenAt = lastTaken(journals.flat())
  const isLeftBehind = (each: Given) => each.how === 'holds' && someoneDiedAt(takenAt(each))
  return [...journals.flatMap(overfull), ...disagreements(given, granted, isLeftBehind)]
}

/** Between the place's being taken and the case's hearing of it the archive may keep a process waiting. */
export function mayDieOver(takenAt: number, killedAt: number): boolean {
  return takenAt - lastBreathMs <= killedAt && killedAt <= takenAt + longestWaitMs
}

const longestWaitMs = 3_000

function lastTaken(journal: readonly StoredEntry[]): (hold: Given) => number {
  const taken = journal.flatMap(entry => {
    const body = providerEntryIn(entry)
    return body.type === 'HoldTaken' ? [{ ...body, at: entry.at }] : []
  })
  return ({ unitId, caseCode }) =>
    taken.findLast(each => each.unitId === unitId && each.caseCode === caseCode)?.at ?? Number.NaN
}

function overfull(journal: readonly StoredEntry[]): readonly string[] {
  const broken: string[] = []
  journal.reduce<Provider | undefined>((before, entry) => {
    const provider = applyToProvider(before, providerEntryIn(entry))
    for (const unit of provider.units)
      if (freePlaces(unit, entry.at) < 0) broken.push(`${unit.name} gave out more places than it has.`)
    return provider
  }, undefined)
  return broken
}

type Given = Readonly<{ unitId: string; unitName: string; caseCode: string; how: 'holds' | 'is occupied by' }>

function givenOut({ id: unitId, name: unitName, holds, occupancies }: Unit): readonly Given[] {
  return [
    ...holds.map(({ caseCode }) => ({ unitId, unitName, caseCode, how: 'holds' as const })),
    ...occupancies
      .filter(({ caseCode }) => !caseCode.startsWith('DEMO'))
      .map(({ caseCode }) => ({ unitId, unitName, caseCode, how: 'is occupied by' as const })),
  ]
}

type Granted = Readonly<{ caseCode: string; state: PlacementRequest['state']; unitId: string }>

/** A child who has moved in stays when the case is closed. */
async function grantedTo(archive: Archive, caseCode: string): Promise<readonly Granted[]> {
  const file = await archive.load(caseCode)
  if (!file) return []
  const request = requestIn(file)
  const { state } = request
  if ('choice' in request) return [{ caseCode, state, unitId: request.choice.unitId }]
  if (state !== 'closed') return []
  const chosen = (await archive.journal(caseCode)).map(requestEntryIn)
  const choice = chosen.findLast(entry => entry.type === 'SuggestionChosen')?.choice
  return choice ? [{ caseCode, state, unitId: choice.unitId }] : []
}

function disagreements(
  given: readonly Given[],
  granted: readonly Granted[],
  isLeftBehind: (each: Given) => boolean,
): readonly string[] {
  const agree = ({ unitId, caseCode, how }: Given) =>
    granted.some(
      request =>
        request.caseCode === caseCode &&
        request.unitId === unitId &&
        (request.state === 'chosen') === (how === 'holds'),
    )
  const inVain = given.filter(each => !agree(each) && !isLeftBehind(each))
  const lacking = granted.filter(
    ({ caseCode }) => given.filter(each => each.caseCode === caseCode && agree(each)).length !== 1,
  )
  return [
    ...inVain.map(
      ({ unitName, how, caseCode }) => `${unitName} ${how} ${caseCode}, which has no such place.`,
    ),
    ...lacking.map(({ caseCode, state }) => `${caseCode} is ${state}, and its unit does not know once.`),
  ]
}

export function providerEntryIn({ body }: StoredEntry): ProviderEntry {
  if (isProviderEntry(body)) return body
  throw new Error('An entry of a provider has no type.')
}

function isProviderEntry(body: Json): body is Json & ProviderEntry {
  return typeof fieldOf(body, 'type') === 'string'
}
