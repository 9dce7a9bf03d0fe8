import type { CalendarDate } from '../calendar.ts'
import type { AgreementKind } from '../register/agreement.ts'
import type { MunicipalityCode } from '../register/municipality.ts'
import type { Permit, PermitStatus } from '../register/permit.ts'
import type { UnitId } from '../register/unit.ts'
import type { Assignment, Gender, ServiceType, SpecialNeed, TargetGroup } from '../vocabulary.ts'

/** What a row of a list says of a unit, its provider and one of its agreements. What it leaves empty it says nothing of. */
export type RowValues = Readonly<{
  unitId: UnitId
  organisationNumber: string
  providerName: string
  runBy: RunBy
  mailbox: string
  phone: string
  unitName: string
  serviceType: ServiceType
  assignments: readonly Assignment[]
  withFamily: boolean
  ageFrom: number
  ageTo: number
  genders: readonly Gender[]
  takes: readonly TargetGroup[]
  refuses: readonly TargetGroup[]
  meets: readonly SpecialNeed[]
  methods: readonly string[]
  urgentCapable: boolean
  municipality: MunicipalityCode
  addressProtected: boolean
  places: number
  permitKind: Permit['kind']
  permitNumber: string
  permitTargetGroup: string
  permitManager: string
  permitStatus: PermitStatus
  permitCheckedAt: CalendarDate
  /** kr per day excluding VAT. */
  level1: number
  level2: number
  level3: number
  pricesFrom: CalendarDate
  agreementKind: AgreementKind
  agreementNumber: string
  agreementArea: string
  agreementLot: string
  agreementRank: number
  agreementFrom: CalendarDate
  agreementTo: CalendarDate
  paidPlaces: number
}>

export const runByWords = ['own', 'external'] as const
export type RunBy = (typeof runByWords)[number]

export type Field = keyof RowValues

/** In the order in which an export has them. */
export const fields = [
  'unitId',
  'organisationNumber',
  'providerName',
  'runBy',
  'mailbox',
  'phone',
  'unitName',
  'serviceType',
  'assignments',
  'withFamily',
  'ageFrom',
  'ageTo',
  'genders',
  'takes',
  'refuses',
  'meets',
  'methods',
  'urgentCapable',
  'municipality',
  'addressProtected',
  'places',
  'permitKind',
  'permitNumber',
  'permitTargetGroup',
  'permitManager',
  'permitStatus',
  'permitCheckedAt',
  'level1',
  'level2',
  'level3',
  'pricesFrom',
  'agreementKind',
  'agreementNumber',
  'agreementArea',
  'agreementLot',
  'agreementRank',
  'agreementFrom',
  'agreementTo',
  'paidPlaces',
] as const satisfies Field[]

/** What a column of a file may be about: a field, or an age as 13–17. */
export const columnKinds = [...fields, 'ages'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** A row can be told whom it is about by these alone. */
export const fieldsOfEveryRow = ['organisationNumber', 'unitName'] as const satisfies Field[]

/** Nobody can be asked to take a child to a unit of which these are not known. */
export const fieldsOfNewUnits = [
  'serviceType',
  'ageFrom',
  'ageTo',
  'municipality',
  'places',
  'level1',
] as const satisfies Field[]

export const fieldsOfNewProviders = ['providerName', 'mailbox'] as const satisfies Field[]

export const agreementFields = [
  'agreementKind',
  'agreementNumber',
  'agreementArea',
  'agreementLot',
  'agreementRank',
  'agreementFrom',
  'agreementTo',
  'paidPlaces',
] as const satisfies Field[]

export const providerFields = [
  'organisationNumber',
  'providerName',
  'runBy',
  'mailbox',
  'phone',
] as const satisfies Field[]

const others: readonly Field[] = ['unitId', ...providerFields, ...agreementFields]

/** What is the unit's own, beside its agreements. */
export const unitFields = fields.filter(field => !others.includes(field))

/** From when prices hold says something of them, and is nothing that could itself change. */
export const changeableFields = unitFields.filter(field => field !== 'pricesFrom')
