import type { IncomingMessage } from 'node:http'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Directory } from '../desk/directory.ts'
import type { Person } from '../domain/person.ts'
import type { SignInWays } from './contract/person.ts'

/** How callers say who they are, and how it is found out whether that is true. */
export type SignIn = Readonly<{
  ways: () => SignInWays
  whoCalls: (request: IncomingMessage) => Promise<Caller>
}>

/** Whoever has signed in but stands in no list of ours is as much a stranger as someone who has not. */
export type Caller = Readonly<{ person: Person }> | Readonly<{ stranger: 'notSignedIn' | 'notOnStaff' }>

export type TeamsSignIn = Readonly<{
  appId: string
  tenantId: string
  /** Who signs for the tenant: https://login.microsoftonline.com */
  authority: string
}>

/** By the token that Teams gives a tab (SSO, version 2.0): the person is the one whose object id it bears. */
export function signInByTeams({ appId, tenantId, authority }: TeamsSignIn, directory: Directory): SignIn {
  const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`))
  const claims = claimsOf(tenantId)

  async function personIdIn(token: string): Promise<string | undefined> {
    const expected = { audience: appId, issuer: `${authority}/${tenantId}/v2.0`, algorithms: ['RS256'] }
    const verified = await jwtVerify(token, keys, { ...expected, requiredClaims: ['exp', 'nbf'] }).catch(
      refused,
    )
    return claims.safeParse(verified?.payload).data?.oid
  }

  return {
    ways: () => ({ by: 'teams' }),
    whoCalls: async ({ headers }) => {
      const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
      const personId = token === undefined ? undefined : await personIdIn(token)
      if (personId === undefined) return { stranger: 'notSignedIn' }
      const person = directory.person(personId)
      return person ? { person } : { stranger: 'notOnStaff' }
    },
  }
}

/** What jose does not check by itself. */
function claimsOf(tenantId: string) {
  return z.object({
    oid: z.guid(),
    tid: z.literal(tenantId),
    ver: z.literal('2.0'),
    scp: z.string().refine(scopes => scopes.split(' ').includes('access_as_user')),
  })
}

/** A token that is not good is told; keys that cannot be fetched say nothing of it. */
function refused(fault: unknown): undefined {
  if (!(fault instanceof errors.JOSEError) || faultsOfKeys.includes(fault.code)) throw fault
}

const faultsOfKeys: readonly string[] = [
  errors.JOSEError.code,
  errors.JWKSInvalid.code,
  errors.JWKSTimeout.code,
]
