import { z } from 'zod'

export type PackageSettings = Readonly<z.infer<typeof ownSettings>>

type ReadSettings =
  | Readonly<{ kind: 'own' | 'demo'; settings: PackageSettings }>
  | Readonly<{ kind: 'faulty'; faults: readonly string[] }>

/** All settings or none: with none at all, the package is built for the demo. */
export function readPackageSettings(environment: Readonly<Record<string, string | undefined>>): ReadSettings {
  const isUntouched = ownSettings.keyof().options.every(name => environment[name] === undefined)
  if (isUntouched) return { kind: 'demo', settings: demoSettings }
  const { data, error } = ownSettings.safeParse(environment)
  if (error)
    return { kind: 'faulty', faults: error.issues.map(issue => `${issue.path.join()} ${issue.message}`) }
  return { kind: 'own', settings: data }
}

const guid = settingLike(
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
)
const hostName = settingLike(
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/i,
  'a host name alone, such as samplats.example',
)

const ownSettings = z.object({ SAMPLATS_APP_ID: guid, BOT_APP_ID: guid, SAMPLATS_DOMAIN: hostName })

const demoSettings: PackageSettings = {
  SAMPLATS_APP_ID: '5a3f1a75-0000-4000-8000-000000000001',
  BOT_APP_ID: '5a3f1a75-0000-4000-8000-000000000002',
  SAMPLATS_DOMAIN: 'samplats.example',
}

function settingLike(pattern: RegExp, wanted: string) {
  const error = ({ input }: Readonly<{ input?: unknown }>) =>
    input ? `is ${JSON.stringify(input)} but must be ${wanted}` : 'is missing'
  return z.string({ error }).regex(pattern, { error })
}
