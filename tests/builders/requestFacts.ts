import type { RequestFacts } from '../../bot/domain/request/requestFacts.ts'
import { goteborg } from './aUnit.ts'

/** Treatment at an HVB for a fifteen-year-old from Göteborg, in a week and for half a year. */
export function requestFacts(details: Partial<RequestFacts> = {}): RequestFacts {
  return {
    serviceType: 'residentialCare',
    assignment: 'treatment',
    withFamily: false,
    ages: [15],
    legalGround: 'sol',
    desiredStart: '2026-11-30',
    expectedDays: 180,
    needs: [],
    place: { name: 'Göteborg', position: goteborg },
    mustNotPlaceAt: [],
    freeText: '',
    insatsDecision: 'made',
    disclosureBasis: 'osl26-9',
    ...details,
  }
}

export function factsForFosterHome(details: Partial<RequestFacts> = {}): RequestFacts {
  const { assignment, ...facts } = requestFacts({ serviceType: 'fosterHome', ages: [7] })
  return { ...facts, ...details }
}
