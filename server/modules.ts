// Every module of the desk, in the order of their needs. Removing a leaf is removing its line and its folder.

import { absence } from './modules/absence/module.ts'
import { answers } from './modules/answers/module.ts'
import { approvals } from './modules/approvals/module.ts'
import { automation } from './modules/automation/module.ts'
import { brands } from './modules/brands/module.ts'
import { bulk } from './modules/bulk/module.ts'
import { conditions } from './modules/conditions/module.ts'
import { courses } from './modules/courses/module.ts'
import { customers } from './modules/customers/module.ts'
import { demo } from './modules/demo/module.ts'
import { dispatch } from './modules/dispatch/module.ts'
import { email } from './modules/email/module.ts'
import { feedback } from './modules/feedback/module.ts'
import { fields } from './modules/fields/module.ts'
import { identity } from './modules/identity/module.ts'
import { intake } from './modules/intake/module.ts'
import { knowledge } from './modules/knowledge/module.ts'
import { law } from './modules/law/module.ts'
import { macros } from './modules/macros/module.ts'
import { notices } from './modules/notices/module.ts'
import { people } from './modules/people/module.ts'
import { portal } from './modules/portal/module.ts'
import { recurring } from './modules/recurring/module.ts'
import { rehearsal } from './modules/rehearsal/module.ts'
import { roster } from './modules/roster/module.ts'
import { search } from './modules/search/module.ts'
import { sla } from './modules/sla/module.ts'
import { tickets } from './modules/tickets/module.ts'
import { views } from './modules/views/module.ts'
import { webhooks } from './modules/webhooks/module.ts'
import { words } from './modules/words/module.ts'
import { workflows } from './modules/workflows/module.ts'
import { workload } from './modules/workload/module.ts'
import { workspace } from './modules/workspace/module.ts'
import type { Module } from './platform/module.ts'

export const modules: readonly Module[] = [
  workspace,
  words,
  fields,
  people,
  identity,
  conditions,
  law,
  roster,
  workload,
  tickets,
  absence,
  sla,
  intake,
  views,
  rehearsal,
  approvals,
  notices,
  knowledge,
  answers,
  email,
  recurring,
  macros,
  bulk,
  brands,
  feedback,
  courses,
  customers,
  portal,
  search,
  dispatch,
  webhooks,
  automation,
  workflows,
  demo,
]
