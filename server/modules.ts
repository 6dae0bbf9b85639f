// Every module of the desk, in the order of their needs. Removing a leaf is removing its line and its folder.
import { demo } from './modules/demo/module.ts'
import { email } from './modules/email/module.ts'
import { fields } from './modules/fields/module.ts'
import { identity } from './modules/identity/module.ts'
import { macros } from './modules/macros/module.ts'
import { people } from './modules/people/module.ts'
import { portal } from './modules/portal/module.ts'
import { tickets } from './modules/tickets/module.ts'
import { workspace } from './modules/workspace/module.ts'
import type { Module } from './platform/module.ts'

export const modules: readonly Module[] = [
  workspace,
  fields,
  people,
  identity,
  tickets,
  email,
  macros,
  portal,
  demo,
]
