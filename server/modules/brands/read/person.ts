// A person as a reply names them.
import type { z } from 'zod'
import type { PersonRef } from '../../../../contract/people.ts'

type Ref = z.infer<typeof PersonRef>

export const ref = (people: ReadonlyMap<string, Ref>, id: string | null): Ref | null => {
  const person = id === null ? undefined : people.get(id)
  return person ? { id: person.id, name: person.name, email: person.email, role: person.role } : null
}
