import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { StaffList } from './desk/registerStaff.ts'
import { legalGrounds, locales, roles, serviceTypes } from './domain/vocabulary.ts'

const delegation = z.strictObject({
  legalGrounds: z.array(z.enum(legalGrounds)).optional(),
  serviceTypes: z.array(z.enum(serviceTypes)).optional(),
  directAward: z.boolean().default(false),
})

const staff = z.strictObject({
  districts: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })),
  people: z.array(
    z.strictObject({
      /** Entra object id. */
      id: z.guid(),
      name: z.string().min(1),
      district: z.string().optional(),
      roles: z.array(z.enum(roles)),
      locale: z.enum(locales).default('sv'),
      delegations: z.array(delegation).default([]),
    }),
  ),
})

/** Districts and people from the city's own list, a JSON file. Throws one line that names every fault in it. */
export function readStaff(path: string): StaffList {
  const read = staff.safeParse(parsed(path))
  if (!read.success) {
    const faults = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Could not read the staff list ${path}: ${faults.join('; ')}.`)
  }
  const { districts, people } = read.data
  const stray = people.find(
    ({ district }) => district !== undefined && !districts.some(({ id }) => id === district),
  )
  if (stray)
    throw new Error(`Could not read the staff list ${path}: the district ${stray.district} is not in it.`)
  return read.data
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(
      `Could not read the staff list ${path}: ${error instanceof Error ? error.message : error}.`,
    )
  }
}
