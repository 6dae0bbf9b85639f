// Who is asked, when a template meets a ticket.
//
// Policy.
// - Each person once a step, whoever names them; only people who are active.
// - Nobody agrees to what they themselves ask for: the requester is left out, unless the step names them or "requester".
// - Somebody who is out of office is stood in for by their deputy, unless that is the requester or asked already.
// - A step with fewer people than have to agree can never be settled: then nothing is asked at all, and it says why.
// Example: step "Budget", any of the team Finance; Jane of Finance asks for a laptop → Finance without Jane.
import { type Refusal, refuse } from '../refusal.ts'
import type { Approval, Step, Vote } from './approval.ts'
import type { ApprovalStep, Approver } from './template.ts'

/** What is known of the people a template speaks of. */
export interface Directory {
  requesterId: string
  /** Members of each team that is named. */
  teams: ReadonlyMap<string, readonly string[]>
  /** Of the ticket's team. */
  leadId: string | null
  managerId: string | null
  /** Of the requester's organisation. */
  organisationLeadId: string | null
  active: ReadonlySet<string>
  /** Who is away now, with who stands in. */
  deputies: ReadonlyMap<string, string>
}

export const resolveSteps = (steps: readonly ApprovalStep[], directory: Directory): Step[] | Refusal => {
  const resolved = steps.map((step) => resolveStep(step, directory))
  const short = resolved.find((step) => step.people.length < Math.max(1, step.needed))
  if (!short) return resolved
  return refuse(
    'not_possible',
    short.people.length === 0
      ? `Nobody can decide the step “${short.name}”.`
      : `The step “${short.name}” needs ${short.needed} people to agree, and only ${short.people.length} can.`,
    { data: { step: short.name, needed: short.needed, people: short.people.length } },
  )
}

export const resolveStep = (step: ApprovalStep, directory: Directory): Step => {
  const named = new Set(step.approvers.flatMap((a) => idsOf(a, directory)))
  const people: { personId: string; insteadOfId: string | null }[] = []
  for (const id of named) {
    if (!directory.active.has(id) || (id === directory.requesterId && !mayAskRequester(step, id))) continue
    people.push({ personId: id, insteadOfId: null })
  }
  const asked = new Set(people.map((p) => p.personId))
  const standing = people.map((p) => {
    const deputy = directory.deputies.get(p.personId)
    if (!deputy || deputy === directory.requesterId || asked.has(deputy) || !directory.active.has(deputy))
      return p
    asked.add(deputy)
    return { personId: deputy, insteadOfId: p.personId }
  })
  return {
    name: step.name,
    needed: step.needs === 'all' ? standing.length : step.needs === 'any' ? 1 : step.needs,
    remindHours: step.remindHours,
    people: standing,
  }
}

const mayAskRequester = (step: ApprovalStep, id: string): boolean =>
  step.approvers.some(
    (a) => a === 'requester' || (typeof a === 'object' && 'personId' in a && a.personId === id),
  )

const idsOf = (approver: Approver, d: Directory): readonly string[] => {
  if (typeof approver === 'object')
    return 'personId' in approver ? [approver.personId] : (d.teams.get(approver.teamId) ?? [])
  const id = {
    lead: d.leadId,
    manager: d.managerId,
    requester: d.requesterId,
    organisation_lead: d.organisationLeadId,
  }[approver]
  return id === null ? [] : [id]
}

/** The approval as it begins: its first step is asked. */
export const begin = (steps: readonly Step[], at: string): Approval => ({
  state: 'waiting',
  step: 0,
  steps,
  votes: asking(steps, 0, at),
})

export const asking = (steps: readonly Step[], step: number, at: string): Vote[] =>
  (steps[step]?.people ?? []).map(({ personId, insteadOfId }) => ({
    step,
    personId,
    insteadOfId,
    state: 'waiting',
    comment: '',
    way: null,
    askedAt: at,
    decidedAt: null,
  }))
