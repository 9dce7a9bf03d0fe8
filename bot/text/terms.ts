import type { ProviderStatus } from '../domain/register/provider.ts'
import type { VacancyStatement } from '../domain/register/vacancyStatement.ts'
import type { DeclineReason } from '../domain/request/placementRequest.ts'
import type {
  Assignment,
  DisclosureBasis,
  Gender,
  InsatsDecision,
  LegalGround,
  Locale,
  Need,
  NeedWeight,
  PurchaseRoute,
  Role,
  ServiceType,
} from '../domain/vocabulary.ts'

/** The trade's closed lists in words, as they stand inside a sentence. */
export type Terms = Readonly<{
  serviceTypes: Readonly<Record<ServiceType, string>>
  assignments: Readonly<Record<Assignment, string>>
  genders: Readonly<Record<Gender, string>>
  legalGrounds: Readonly<Record<LegalGround, string>>
  insatsDecisions: Readonly<Record<InsatsDecision, string>>
  disclosureBases: Readonly<Record<DisclosureBasis, string>>
  needs: Readonly<Record<Need, string>>
  needWeights: Readonly<Record<NeedWeight, string>>
  purchaseRoutes: Readonly<Record<PurchaseRoute, string>>
  roles: Readonly<Record<Role, string>>
  locales: Readonly<Record<Locale, string>>
  declineReasons: Readonly<Record<DeclineReason, string>>
  providerStatuses: Readonly<Record<ProviderStatus, string>>
  vacancies: Readonly<Record<VacancyStatement['status'], string>>
}>
