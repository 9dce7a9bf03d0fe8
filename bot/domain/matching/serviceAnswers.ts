import { type ServiceType, serviceTypes } from '../vocabulary.ts'

/** Kin are asked before strangers, so a home among kin answers a request for a foster home. */
export function answersService(offered: ServiceType, asked: ServiceType): boolean {
  return offered === asked || (offered === 'kinshipHome' && asked === 'fosterHome')
}

/** Is there a kind of unit that answers both? */
export function mayShareUnit(one: ServiceType, other: ServiceType): boolean {
  return serviceTypes.some(offered => answersService(offered, one) && answersService(offered, other))
}
