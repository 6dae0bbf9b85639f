// What a custom field is, as the rules need it.
import type { Condition } from '../conditions/ast.ts'
import type { FieldKind } from '../ticket/fields.ts'

export interface FieldDefinition {
  key: string
  name: string
  kind: FieldKind
  /** Of choice and choices: the choices; of tree: paths such as `hardware/printer`. */
  options: readonly string[]
  /** Shown and asked for only where this holds; null: everywhere. */
  shownWhen: Condition | null
  requiredOnSolve: boolean
  /** Kept where it was set, shown nowhere, asked for nowhere. */
  isArchived: boolean
}
