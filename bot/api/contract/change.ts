import { z } from 'zod'

/** A day as 2026-11-27. */
export const date = z.iso.date().pipe(z.templateLiteral([z.number(), '-', z.number(), '-', z.number()]))

/** Every change bears a name of its own, the same however often it is sent. */
export const command = { commandId: z.uuid() }
