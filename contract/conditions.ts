// The condition language as JSON. Whether fields, operators and values fit together is judged by rules/conditions.
import { z } from 'zod'
import { operators, spanUnits, type Condition as Tree } from '../rules/conditions/ast.ts'

const Span = z.strictObject({ amount: z.number().min(0).max(1_000_000), unit: z.enum(spanUnits) })
const Operand = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string().max(500), z.number()])).max(200),
  Span,
])

const Test = z.strictObject({
  field: z.string().min(1).max(60),
  op: z.enum(operators),
  value: Operand.optional(),
})

/** Deeper than twenty or longer than 200 parts is refused by rules/conditions. */
export const Condition: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).max(200) }),
    z.strictObject({ any: z.array(Condition).max(200) }),
    z.strictObject({ not: Condition }),
    Test,
  ]),
) as z.ZodType<Tree>
