import type { CaseHead } from '../../../bot/api/contract/cases.ts'

/** An urgent case that nobody has taken. */
export function aCaseHead(details: Partial<CaseHead> = {}): CaseHead {
  return {
    caseCode: 'KMPX-3Q47',
    version: 1,
    urgent: true,
    state: 'Skickad',
    isOpen: true,
    next: '',
    service: 'HVB, akut',
    serviceType: 'HVB',
    children: '',
    start: '',
    district: '',
    isMine: false,
    turn: 'centralUnit',
    waitsFor: '',
    waited: [],
    filedAgo: '',
    offers: [],
    ...details,
  }
}
