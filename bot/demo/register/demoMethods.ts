import type { ServiceType } from '../../domain/vocabulary.ts'
import type { UnitLine } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** How units of that kind tend to work; about every second method, and none where it is a family's everyday life. */
export function demoMethods({ serviceType }: UnitLine, { detail }: Workbench): readonly string[] {
  return (methods[serviceType] ?? []).filter(() => detail.happens(0.5))
}

const methods: Readonly<Partial<Record<ServiceType, readonly string[]>>> = {
  residentialCare: ['MI', 'KBT', 'ART', 'Traumamedveten omsorg', 'Lågaffektivt bemötande', 'Miljöterapi'],
  supportedHousing: ['MI', 'Vardagsstöd', 'Nätverksarbete', 'Lågaffektivt bemötande'],
  secureYouthHome: ['MI', 'ART', 'KBT', 'Lågaffektivt bemötande'],
  outpatientCare: ['MI', 'KBT', 'Familjebehandling', 'Marte Meo', 'Nätverksarbete', 'Vägledande samspel'],
  lssHousing: ['Tydliggörande pedagogik', 'Lågaffektivt bemötande', 'Tecken som stöd'],
  agencyFosterHome: ['BRA-fam', 'Traumamedveten omsorg', 'Anknytningsteori', 'Handledning varje vecka'],
  agencyEmergencyHome: ['Traumamedveten omsorg', 'Handledning dygnet runt'],
  treatmentFamily: ['TFCO', 'MI', 'Traumamedveten omsorg', 'Familjebehandling'],
}
