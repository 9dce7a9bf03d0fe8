import { z } from 'zod'
import { locales, roles } from '../../domain/vocabulary.ts'

/** GET /api/sign-in: how a caller of this server says who they are. The demo lets one choose. */
export const signInWays = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('teams') }),
  z.strictObject({
    by: z.literal('choice'),
    people: z.array(z.strictObject({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })),
  }),
])
export type SignInWays = Readonly<z.infer<typeof signInWays>>

/** In the demo this header of each call names the person chosen; in production nobody reads it. */
export const chosenPersonHeader = 'samplats-person'

/** GET /api/me */
export const me = z.strictObject({
  id: z.string(),
  name: z.string(),
  locale: z.enum(locales),
  activeRoles: z.array(z.enum(roles)),
})
export type Me = Readonly<z.infer<typeof me>>
