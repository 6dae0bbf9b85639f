// Which fields of a query or body name something by id, read off the contract's own shapes.
import { z } from 'zod'

interface Shape {
  format?: string
  type?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}

/** Names of the fields that hold an id or a list of ids, at the top or one object down (`imap.id`). */
export const idFields = (type: z.ZodType | undefined): { field: string; isList: boolean }[] =>
  type ? walk('', z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Shape) : []

const walk = (path: string, shape: Shape): { field: string; isList: boolean }[] => {
  if (shape.format === 'uuid') return [{ field: path, isList: false }]
  if (shape.items?.format === 'uuid') return [{ field: path, isList: true }]
  if (shape.anyOf) return shape.anyOf.flatMap((one) => walk(path, one))
  return Object.entries(shape.properties ?? {}).flatMap(([name, part]) =>
    walk(path ? `${path}.${name}` : name, part),
  )
}
