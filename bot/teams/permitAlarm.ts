import type { Performer } from '../desk/dispatching.ts'
import { watched } from '../desk/permitWatch.ts'
import { providerIn } from '../desk/providerFile.ts'
import { type Posting, tellOfPermits } from './permitNotice.ts'

/** Tells that a permit was found not to be in force, and what that touches as it stands then. */
export function permitAlarm(services: Posting): Performer {
  return async dispatch => {
    const { fileId, version, body } = dispatch
    const { desk } = services
    const file = await desk.archive.load(fileId)
    // What another process wrote a moment ago may be read here only in a moment.
    if (!file || file.version < version) return { notYet: desk.clock() + waitForWhatIsWritten }
    const unitId = unitIn(body)
    const [unit] = (await watched(desk, [providerIn(file)])).filter(each => each.unit.id === unitId)
    // Found valid again meanwhile; or handed over to another provider, where the watch on permits has it.
    if (!unit || unit.unit.permit.status === 'valid') return { delivered: true }
    return tellOfPermits(services, { cause: 'found', units: [unit] }, dispatch)
  }
}

const waitForWhatIsWritten = 200

function unitIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'unitId' in body ? body.unitId : undefined
}
