// Which priority impact and urgency make, by a matrix of the desk's own.
//
// The first policy whose condition holds gives the matrix; then every raise whose condition holds lifts by its steps.
// Example: the desk of finance has a matrix of its own; tickets of VIPs are one step higher everywhere.
import type { Condition } from '../conditions/ast.ts'
import type { Level, Priority } from '../ticket/words.ts'

/** By impact, then urgency. */
export type Cells = Readonly<Record<Level, Readonly<Record<Level, Priority>>>>

export interface PriorityPolicy {
  condition: Condition
  /** null: only raises. */
  cells: Cells | null
  /** Steps up (negative: down); 0: none. */
  raise: number
}
