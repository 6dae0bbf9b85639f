// Every kind of request the demo desk receives.
import { accounts } from './accounts.ts'
import { applications } from './applications.ts'
import { devices } from './devices.ts'
import { inGerman } from './german.ts'
import { house } from './house.ts'
import { monitoring } from './monitoring.ts'
import { network } from './network.ts'
import type { Scenario } from './scenario.ts'

export const byPeople: readonly Scenario[] = [
  ...network,
  ...accounts,
  ...devices,
  ...applications,
  ...house,
  ...inGerman,
]
export const byMachines: readonly Scenario[] = monitoring
