import { describe, expect, test } from '@jest/globals'
import {
  mayAddDetails,
  mayAnswerFor,
  mayBeToldOf,
  mayChooseQueueChannel,
  mayFile,
  mayHandleQueue,
  mayKeepRegister,
  mayReadAlong,
  mayReadRegister,
  mayRecordDecision,
  maySeeCase,
  mayStateVacancy,
} from '../../bot/domain/permissions.ts'
import type { Person } from '../../bot/domain/person.ts'
import { roles } from '../../bot/domain/vocabulary.ts'
import { aRequest } from '../builders/aRequest.ts'
import { aPerson, eva, jonas, lena, maja, omar, sara, siri, tove } from '../builders/staff.ts'

const everyone = [sara, siri, jonas, omar, maja, lena, eva, tove]
const sarasCase = aRequest({ requester: 'sara', district: 'hisingen' }).filed()
const readAlong = aRequest({ requester: 'sara', coReader: 'siri', district: 'hisingen' }).filed()

describe('by their roles', () => {
  test('social workers of a district file', () => expect(who(mayFile)).toEqual(['sara', 'siri', 'jonas']))

  test('officers handle the queue and choose its channel', () => {
    expect(who(mayHandleQueue)).toEqual(['omar', 'maja'])
    expect(who(mayChooseQueueChannel)).toEqual(['omar', 'maja'])
  })

  test('the contract controller keeps the register, officers state vacancies too, and everyone reads', () => {
    expect(who(mayKeepRegister)).toEqual(['tove'])
    expect(who(mayStateVacancy)).toEqual(['omar', 'maja', 'tove'])
    expect(who(mayReadRegister)).toHaveLength(everyone.length)
    expect(mayReadRegister(aPerson('ulla', { roles: [] }))).toBe(false)
  })

  test('nobody files for no district', () => {
    expect(mayFile(aPerson('ulla', { roles: ['socialWorker'] }))).toBe(false)
  })

  test('someone who acts in fewer roles has fewer rights', () => {
    const kim = aPerson('kim', { district: 'hisingen', roles: ['socialWorker', 'placementOfficer'] })
    expect(mayHandleQueue({ ...kim, activeRoles: ['socialWorker'] })).toBe(false)
    expect(mayFile({ ...kim, activeRoles: ['socialWorker'] })).toBe(true)
  })
})

describe('about a case', () => {
  test('the one who asked answers for it', () => {
    expect(who(person => mayAnswerFor(person, sarasCase))).toEqual(['sara'])
  })

  test('a co-reader answers for it too', () => {
    expect(who(person => mayAnswerFor(person, readAlong))).toEqual(['sara', 'siri'])
  })

  test('the head of its district may add to it and record its decision', () => {
    expect(who(person => mayAddDetails(person, sarasCase))).toEqual(['sara', 'lena'])
    expect(who(person => mayRecordDecision(person, sarasCase))).toEqual(['sara', 'lena'])
  })

  test('other social workers of its district may come to read along', () => {
    expect(who(person => mayReadAlong(person, sarasCase))).toEqual(['siri'])
  })

  test('it is seen by whoever answers for it, the head, and the central unit', () => {
    expect(who(person => maySeeCase(person, sarasCase))).toEqual(['sara', 'omar', 'maja', 'lena'])
  })

  test('someone who has moved to another district sees nothing of it', () => {
    expect(maySeeCase({ ...sara, district: 'centrum' }, sarasCase)).toBe(false)
  })

  test('someone who acts in another role sees nothing of it, and is told of it all the same', () => {
    const asAnalyst: Person = { ...sara, activeRoles: ['analyst'] }
    expect(maySeeCase(asAnalyst, sarasCase)).toBe(false)
    expect(mayBeToldOf(asAnalyst, sarasCase)).toBe(true)
  })

  test('whoever has a role with no part in it may do nothing with it', () => {
    for (const role of roles.filter(one => !['socialWorker', 'placementOfficer', 'unitHead'].includes(one))) {
      const person = aPerson('sara', { district: 'hisingen', roles: [role] })
      for (const may of [mayAnswerFor, mayAddDetails, maySeeCase, mayRecordDecision, mayReadAlong])
        expect(may(person, sarasCase)).toBe(false)
    }
  })
})

function who(may: (person: Person) => boolean): readonly string[] {
  return everyone.filter(may).map(({ id }) => id)
}
