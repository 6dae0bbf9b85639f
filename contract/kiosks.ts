// Kiosks: devices at a counter on which anybody may report something, each with a secret address.
import { z } from 'zod'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Empty, Id, Name, Time } from './values.ts'

export const Kiosk = z.object({
  id: Id,
  name: z.string(),
  /** Opened once on the device. Whoever knows it can take numbers there. */
  address: z.string(),
  /** Intake forms it offers besides "something else"; none: all that the portal offers. */
  forms: z.array(z.object({ id: Id, name: z.string() })),
  /** Tickets of the last twelve hours that nobody has taken yet. */
  waiting: z.number().int(),
  lastUsedAt: Time.nullable(),
  /** null: the command line. */
  by: PersonRef.nullable(),
  version: z.number().int(),
  createdAt: Time,
})
export type Kiosk = z.infer<typeof Kiosk>

const one = z.strictObject({ id: Id })
const Shape = { name: Name.max(120), formIds: z.array(Id).max(60) }
const version = (k: Kiosk): number => k.version

export const kiosks = {
  list: route({
    id: 'kiosks.list',
    method: 'GET',
    path: '/kiosks',
    access: 'portal.write',
    summary: 'All kiosks with their addresses, the oldest first',
    reply: z.object({ items: z.array(Kiosk) }),
  }),
  create: route({
    id: 'kiosks.create',
    method: 'POST',
    path: '/kiosks',
    access: 'portal.write',
    summary: 'Add a kiosk',
    body: z.strictObject({ name: Shape.name, formIds: Shape.formIds.default([]) }),
    reply: Kiosk,
    status: 201,
    version,
  }),
  change: route({
    id: 'kiosks.change',
    method: 'PATCH',
    path: '/kiosks/:id',
    access: 'portal.write',
    summary: 'Change where a kiosk stands and what it offers',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: Kiosk,
    version,
  }),
  renew: route({
    id: 'kiosks.renew',
    method: 'POST',
    path: '/kiosks/:id/address',
    access: 'portal.write',
    summary: 'Give a kiosk a new address; the old one opens nothing from then on',
    params: one,
    reply: Kiosk,
    version,
  }),
  remove: route({
    id: 'kiosks.remove',
    method: 'DELETE',
    path: '/kiosks/:id',
    access: 'portal.write',
    summary: 'Remove a kiosk; its address opens nothing from then on',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
