import { expect, test } from '@jest/globals'
import { answersService, mayShareUnit } from '../../../bot/domain/matching/serviceAnswers.ts'
import { type ServiceType, serviceTypes } from '../../../bot/domain/vocabulary.ts'

const everyPair = serviceTypes.flatMap(one => serviceTypes.map((other): Pair => [one, other]))
type Pair = readonly [ServiceType, ServiceType]

test('a unit answers a request for its own kind, and a home among kin one for a foster home', () => {
  expect(everyPair.filter(([offered, asked]) => offered !== asked && answersService(offered, asked))).toEqual(
    [['kinshipHome', 'fosterHome']],
  )
  expect(serviceTypes.every(kind => answersService(kind, kind))).toBe(true)
})

test('two requests may share a unit when they ask for the same, or for a foster home and a home among kin', () => {
  expect(everyPair.filter(([one, other]) => one !== other && mayShareUnit(one, other))).toEqual([
    ['fosterHome', 'kinshipHome'],
    ['kinshipHome', 'fosterHome'],
  ])
  expect(serviceTypes.every(kind => mayShareUnit(kind, kind))).toBe(true)
})
