// The table of all routes of the API.

import { answers } from './answers.ts'
import { approvals } from './approvals.ts'
import { automation } from './automation.ts'
import { brands } from './brands.ts'
import { bulk } from './bulk.ts'
import { courses } from './courses.ts'
import { customers } from './customers.ts'
import { dispatch } from './dispatch.ts'
import { email } from './email.ts'
import { feedback } from './feedback.ts'
import { fields } from './fields.ts'
import { identity } from './identity.ts'
import { intake } from './intake.ts'
import { kiosks } from './kiosks.ts'
import { knowledge } from './knowledge.ts'
import { law } from './law.ts'
import { macros } from './macros.ts'
import { notices } from './notices.ts'
import { people } from './people.ts'
import { rehearsal } from './rehearsal.ts'
import { roster, staff } from './roster.ts'
import type { AnyRoute } from './route.ts'
import { search } from './search.ts'
import { sla } from './sla.ts'
import { surgery } from './surgery.ts'
import { tickets } from './tickets.ts'
import { views } from './views.ts'
import { webhooks } from './webhooks.ts'
import { workflows } from './workflows.ts'
import { workspace } from './workspace.ts'

export const contract = {
  identity,
  people,
  customers,
  tickets,
  surgery,
  views,
  bulk,
  search,
  fields,
  approvals,
  automation,
  dispatch,
  intake,
  law,
  sla,
  rehearsal,
  roster,
  staff,
  macros,
  notices,
  email,
  webhooks,
  workflows,
  knowledge,
  answers,
  brands,
  kiosks,
  feedback,
  courses,
  workspace,
}

export const allRoutes: readonly AnyRoute[] = Object.values(contract).flatMap(
  (noun) => Object.values(noun) as AnyRoute[],
)
