// What can be chosen for a new ticket: forms offered on its channel, services as a tree, and what a service says.
import { useQuery } from '@tanstack/react-query'
import type { LawItem } from '../../../contract/law.ts'
import type { Form } from '../../../rules/intake/form.ts'
import type { Service } from '../../../rules/intake/service.ts'
import type { Channel, Level } from '../../../rules/ticket/words.ts'
import { lawListQuery } from '../../law/queries.ts'
import { pathOf, treeOf } from '../../settings/services/tree.ts'

export interface Offered {
  forms: readonly { id: string; name: string; body: Form }[]
  services: readonly { id: string; name: string }[]
  /** What holds unless something else is chosen. */
  saidBy: (serviceId: string) => Said
  /** Priorities follow from policies of the desk, not from the usual matrix. */
  hasOwnPriorities: boolean
}
interface Said {
  impact: Level | null
  urgency: Level | null
  teamId: string | null
}

const inForce = (items: readonly LawItem[] | undefined) =>
  (items ?? []).filter((item) => item.isOn && item.body !== null)

export const useOffered = (channel: Channel): Offered => {
  const services = inForce(useQuery(lawListQuery('service')).data?.items)
  const forms = inForce(useQuery(lawListQuery('form')).data?.items)
  const policies = inForce(useQuery(lawListQuery('priority_policy')).data?.items)
  return {
    forms: forms
      .map(({ id, name, body }) => ({ id, name, body: body as unknown as Form }))
      .filter(({ body }) => body.channels.includes(channel)),
    services: treeOf(services).map(({ item }) => ({ id: item.id, name: pathOf(services, item) })),
    saidBy: (serviceId) => nearest(services, serviceId),
    hasOwnPriorities: policies.length > 0,
  }
}

/** Of each thing what the nearest service above says. */
const nearest = (services: readonly LawItem[], serviceId: string): Said => {
  const said: Said = { impact: null, urgency: null, teamId: null }
  const seen = new Set<string>()
  for (let id: string | null = serviceId; id !== null && !seen.has(id); ) {
    seen.add(id)
    const at: string = id
    const body = services.find((one) => one.id === at)?.body as unknown as Service | undefined
    if (!body) break
    said.impact ??= body.impact
    said.urgency ??= body.urgency
    said.teamId ??= body.teamId
    id = body.parentId
  }
  return said
}
