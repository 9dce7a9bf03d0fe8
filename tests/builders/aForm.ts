import type { RequestForm } from '../../bot/domain/request/requestForm.ts'
import { goteborg } from './aUnit.ts'

/** The request card, filled in without a fault: treatment at an HVB for a boy of fifteen, in a week. */
export function aForm(details: Partial<RequestForm> = {}): RequestForm {
  return {
    serviceTypes: ['residentialCare'],
    assignment: 'treatment',
    withFamily: false,
    ages: [15],
    gender: 'boy',
    legalGround: 'sol',
    desiredStart: '2026-11-30',
    expectedDays: 180,
    musts: [],
    shoulds: [],
    place: { name: 'Göteborg', position: goteborg },
    freeText: '',
    insatsDecision: 'made',
    disclosureBasis: 'osl26-9',
    ...details,
  }
}
