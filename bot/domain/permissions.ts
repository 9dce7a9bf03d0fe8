import { hasRole, type Person } from './person.ts'
import type { PlacementRequest } from './request/placementRequest.ts'

/** Who may do what, a line each. A person's rights are those of the roles that they act in now. */

export const mayFile = (person: Person) => hasRole(person, 'socialWorker') && person.district !== undefined

export const mayHandleQueue = (person: Person) => hasRole(person, 'placementOfficer')

export const mayChooseQueueChannel = (person: Person) => mayHandleQueue(person)

/** Whoever is on the list without a role has nothing to do here yet, or any longer. */
export const mayEnter = (person: Person) => person.roles.length > 0

/** Everyone on staff: which homes there are is no secret between them. */
export const mayReadRegister = (person: Person) => mayEnter(person)

export const mayKeepRegister = (person: Person) => hasRole(person, 'contractController')

/** Whoever asks units for places hears first what is free. */
export const mayStateVacancy = (person: Person) => mayKeepRegister(person) || mayHandleQueue(person)

/** Whoever suggests units must know which permits are in doubt. */
export const mayWatchPermits = (person: Person) => mayKeepRegister(person) || mayHandleQueue(person)

export const mayAnswerFor = (person: Person, request: PlacementRequest) =>
  hasRole(person, 'socialWorker') && isInDistrict(person, request) && isReader(person, request)

/** Whoever asks for the place, and the officer who has the case. */
export const mayMeetAbout = (person: Person, request: PlacementRequest) =>
  mayAnswerFor(person, request) || (mayHandleQueue(person) && hasCase(person, request))

/** A head can name someone who answers for the case when whoever asked is away. */
export const mayAddDetails = (person: Person, request: PlacementRequest) =>
  mayAnswerFor(person, request) || mayHeadOver(person, request)

/** Another of the district's social workers, whatever they act as just now. */
export const mayReadAlong = (person: Person, request: PlacementRequest) =>
  person.roles.includes('socialWorker') && isInDistrict(person, request) && person.id !== request.requester

export const maySeeCase = (person: Person, request: PlacementRequest) =>
  mayHandleQueue(person) || mayAnswerFor(person, request) || mayHeadOver(person, request)

/** Unasked, and so whatever roles the person happens to act in. */
export const mayBeToldOf = (person: Person, request: PlacementRequest) =>
  maySeeCase({ ...person, activeRoles: person.roles }, request)

export const mayRecordDecision = (person: Person, request: PlacementRequest) =>
  mayAnswerFor(person, request) || mayHeadOver(person, request)

/** Who has read a case is watched by the heads of its district. */
export const mayWatchReadings = (person: Person, request: PlacementRequest) => mayHeadOver(person, request)

const mayHeadOver = (person: Person, request: PlacementRequest) =>
  hasRole(person, 'unitHead') && isInDistrict(person, request)

const isInDistrict = (person: Person, request: PlacementRequest) => person.district === request.district

const hasCase = (person: Person, request: PlacementRequest) =>
  'officer' in request && request.officer === person.id

const isReader = (person: Person, request: PlacementRequest) =>
  request.requester === person.id || request.coReader === person.id
