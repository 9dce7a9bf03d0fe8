import type { CalendarDate, Instant } from '../../domain/calendar.ts'
import type { Provider } from '../../domain/register/provider.ts'
import { chanceFrom } from './chance.ts'
import { demoProvider } from './demoProvider.ts'
import { fosterAgencies, subscribedHomes } from './fosterAgencies.ts'
import { inventedNames } from './inventedNames.ts'
import { outpatientCare } from './outpatientCare.ts'
import { outsideFramework } from './outsideFramework.ts'
import { ownProvision } from './ownProvision.ts'
import { residentialCare } from './residentialCare.ts'
import { rosters } from './roster.ts'
import { supportedHousing } from './supportedHousing.ts'
import type { Branch } from './unitLine.ts'
import type { Workbench } from './workbench.ts'

/** Where the register begins: `today` is the day in Stockholm at `now`. */
export type DemoStart = Readonly<{ seed: number; today: CalendarDate; now: Instant }>

/** An invented register in real proportions: the same seed, day and hour give the same register. */
export function demoRegister({ seed, today, now }: DemoStart): readonly Provider[] {
  const chance = chanceFrom(seed)
  const detail = chanceFrom(seed + 1)
  const workbench: Workbench = { today, now, chance, detail, nextName: inventedNames(chance) }
  return branches
    .flatMap(branch => rosters(branch, chance))
    .map((roster, index) => demoProvider(roster, index, workbench))
}

const branches: readonly Branch[] = [
  ...ownProvision,
  subscribedHomes,
  residentialCare,
  fosterAgencies,
  supportedHousing,
  outpatientCare,
  ...outsideFramework,
]
