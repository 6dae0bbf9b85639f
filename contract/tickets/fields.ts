// Values of custom fields as they are set and shown.
import { z } from 'zod'

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be the key of a custom field')
const value = z.union([
  z.string().trim().min(1).max(5000),
  z.number(),
  z.boolean(),
  z.array(z.string().min(1).max(200)).min(1).max(100),
])
export const FieldChanges = z.record(key, value.nullable()).describe('By key; null empties a field')
export const FieldValuesShape = z.record(z.string(), value)
