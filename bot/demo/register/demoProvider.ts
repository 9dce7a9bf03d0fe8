import type { Provider, ProviderStatus } from '../../domain/register/provider.ts'
import { slugOf } from '../../domain/register/slug.ts'
import type { Shares } from './chance.ts'
import { demoContacts, demoMailbox, demoOrganisationNumber } from './contacts.ts'
import { demoFollowUps } from './demoFollowUps.ts'
import { demoUnit } from './demoUnit.ts'
import { demoVerified } from './demoVerified.ts'
import type { Roster } from './roster.ts'
import type { Branch } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** `index` gives the provider a phone and an organisation number of its own. */
export function demoProvider({ branch, posts }: Roster, index: number, workbench: Workbench): Provider {
  const { chance, detail } = workbench
  const { name, id } = identityOf(branch, workbench)
  return {
    id,
    organisationNumber: demoOrganisationNumber(branch.runBy === 'city' ? cityIndex : index),
    name,
    external: branch.runBy !== 'city',
    mailbox: demoMailbox(id),
    contacts: demoContacts(id, index, detail),
    status: chance.byShare(statuses[branch.runBy]),
    verified: demoVerified(chance.whole(0, 300), workbench),
    units: posts.map((post, number) =>
      demoUnit(post, `${id}-${number + 1}`, { ...workbench, runBy: branch.runBy }),
    ),
    followUps: branch.runBy === 'state' ? [] : demoFollowUps(id, workbench),
    absorbed: [],
  }
}

/** The city's departments are one legal person. */
const cityIndex = 0

const approvedOnly: Shares<ProviderStatus> = [['approved', 1]]

const statuses: Readonly<Record<Branch['runBy'], Shares<ProviderStatus>>> = {
  city: approvedOnly,
  state: approvedOnly,
  contractor: [
    ['approved', 94],
    ['paused', 4],
    ['stopped', 2],
  ],
  otherCompany: [
    ['approved', 78],
    ['checked', 8],
    ['proposed', 6],
    ['paused', 5],
    ['stopped', 3],
  ],
}

function identityOf(
  { runBy, names }: Branch,
  { chance, nextName }: Workbench,
): Readonly<{ name: string; id: string }> {
  if (runBy === 'city' || runBy === 'state') return { name: names[0], id: slugOf(names[0]) }
  const invented = nextName()
  return { name: `${invented} ${chance.oneOf(names)}`, id: slugOf(invented) }
}
