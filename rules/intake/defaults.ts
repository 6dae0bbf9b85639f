// What the desk knows about a ticket by its service: of each thing, what the nearest service above says.
import type { Law } from '../law/law.ts'
import type { Level } from '../ticket/words.ts'
import type { Service } from './service.ts'

export interface ServiceDefaults {
  teamId: string | null
  impact: Level | null
  urgency: Level | null
  skills: Service['skills']
  isOnSite: boolean
  /** From the top down. */
  path: readonly string[]
}

/** null: there is no such service. */
export const defaultsOf = (law: Law, serviceId: string): ServiceDefaults | null => {
  const line = lineOf(law, serviceId)
  const [own] = line
  if (!own) return null
  return {
    teamId: line.find((s) => s.body.teamId !== null)?.body.teamId ?? null,
    impact: line.find((s) => s.body.impact !== null)?.body.impact ?? null,
    urgency: line.find((s) => s.body.urgency !== null)?.body.urgency ?? null,
    skills: line.find((s) => s.body.skills.length > 0)?.body.skills ?? [],
    isOnSite: own.body.isOnSite,
    path: line.map((s) => s.name).toReversed(),
  }
}

/** The service and those above it, nearest first; a circle ends where it began. */
const lineOf = (law: Law, serviceId: string): Law['service'][number][] => {
  const line: Law['service'][number][] = []
  let next: string | null = serviceId
  while (next !== null) {
    const id: string = next
    const service = law.service.find((s) => s.id === id)
    if (!service || line.includes(service)) break
    line.push(service)
    next = service.body.parentId
  }
  return line
}
