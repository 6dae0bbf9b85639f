// How time rules stand to one ticket now: whether they hold, since when, and which part does not.
import type { TimeRuleStanding } from '../../../contract/automation.ts'
import { firstFailing } from '../../../rules/automation/failing.ts'
import { partAt } from '../../../rules/automation/part.ts'
import { questionAt } from '../../../rules/automation/questions.ts'
import { wordsReader } from '../../../rules/automation/said.ts'
import { factsOf } from '../../../rules/law/world.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { writeTexts } from '../conditions/index.ts'
import { currentLaw } from '../law/index.ts'
import { loadPerson, organisations } from '../people/index.ts'
import type { Kept } from '../tickets/index.ts'

export const loadStandings = async (
  tx: Tx,
  workspaceId: string,
  ticket: Kept,
  now: Temporal.Instant,
): Promise<TimeRuleStanding[]> => {
  const current = await currentLaw(tx, workspaceId)
  if (current.law.time_rule.length === 0) return []
  const facts = await loadFacts(tx, workspaceId, ticket)
  const stretches = await tx
    .selectFrom('rule_stretch')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket.state.id)
    .execute()
  const shown: TimeRuleStanding[] = []
  for (const rule of current.law.time_rule) {
    const { condition } = rule.body
    const failing = firstFailing(questionAt(condition, current, iso(now)), facts, wordsReader())
    const stretch = stretches.find((s) => s.rule_id === rule.id)
    const part = failing ? partAt(condition, failing.path) : null
    const [text = ''] = part ? await writeTexts(tx, workspaceId, [part]) : []
    shown.push({
      rule: { id: rule.id, name: rule.name, kind: 'time_rule' },
      version: rule.version,
      holds: failing === null,
      failed: failing
        ? {
            path: failing.path,
            text,
            was: Array.isArray(failing.was)
              ? [...failing.was]
              : (failing.was as string | number | boolean | null),
          }
        : null,
      since: stretch?.since ?? null,
      actedAt: stretch?.acted_at ?? null,
      times: stretch?.times ?? 0,
    })
  }
  return shown
}

const loadFacts = async (tx: Tx, workspaceId: string, { state, texts }: Kept) => {
  const requester = await loadPerson(tx, state.requesterId)
  const [organisation] = state.organisationId
    ? await organisations.loadOrganisations(tx, [state.organisationId])
    : []
  const said = await tx
    .selectFrom('message')
    .select('text')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', state.id)
    .execute()
  const facts = factsOf(state, {
    subject: texts.subject,
    words: texts.fields,
    said: null,
    ...(requester
      ? {
          requester: {
            name: requester.name,
            email: requester.email,
            isVip: requester.is_vip,
            fields: requester.fields,
          },
        }
      : {}),
    organisation: organisation ? { name: organisation.name, fields: organisation.fields } : null,
  })
  return { ...facts, documents: [texts.subject, ...said.map((m) => m.text)] }
}
