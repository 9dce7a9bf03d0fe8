import type { WordList } from './problem.ts'
import type { Field } from './rowValues.ts'

/** Which closed list a field's words are from; those of the others stand as they are. */
export const listOfField: Readonly<Partial<Record<Field, WordList>>> = {
  runBy: 'runBy',
  serviceType: 'serviceTypes',
  assignments: 'assignments',
  genders: 'genders',
  takes: 'targetGroups',
  refuses: 'targetGroups',
  meets: 'specialNeeds',
  permitKind: 'permitKinds',
  permitStatus: 'permitStatuses',
  agreementKind: 'agreementKinds',
}
