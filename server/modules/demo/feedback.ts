// The demo desk's surveys with three months of marks, ideas with votes, and the register of improvements.
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { type Dice, dice as diceOf } from './dice.ts'
import { comments, ideas, improvements } from './texts/feedback.ts'

/** Mostly content, as help desks are that are not afraid to ask. */
const marks = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1, 5, 4] as const

/** Once: a desk that has surveys is left as it is. */
export const showFeedback = (desk: Desk, workspaceId: string): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const known = await tx.selectFrom('survey').select('id').limit(1).executeTakeFirst()
    if (known) return
    const dice = diceOf(2026)
    await writeMarks(desk, tx, workspaceId, dice)
    await writeIdeas(desk, tx, workspaceId)
  })

const writeMarks = async (desk: Desk, tx: Tx, workspaceId: string, dice: Dice): Promise<void> => {
  const begun = iso(desk.clock.now().subtract({ hours: 24 * 100 }))
  const own = { workspace_id: workspaceId, created_at: begun, updated_at: begun, condition: '{"all":[]}' }
  const csat = { ...own, id: newId(), name: 'After solving', kind: 'csat' as const, is_on: true }
  await tx
    .insertInto('survey')
    .values([
      { ...csat, occasion: 'solved', every_days: null, follow_up_at: 2, share: 50 },
      {
        ...own,
        id: newId(),
        name: 'Twice a year: would you recommend us?',
        kind: 'nps',
        occasion: 'schedule',
        every_days: 182,
        follow_up_at: null,
        quiet_days: 30,
      },
    ])
    .execute()
  const solved = await tx
    .selectFrom('ticket as t')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 't.workspace_id').onRef('p.id', '=', 't.requester_id'),
    )
    .select(['t.id', 't.requester_id', 't.assignee_id', 't.team_id', 't.solved_at'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.status', 'in', ['solved', 'closed'])
    .where('p.role', '=', 'requester')
    .where('t.channel', '=', 'mail')
    .orderBy('t.number', 'desc')
    .limit(400)
    .execute()
  const asks = solved.flatMap((t) => {
    if (t.solved_at === null || !dice.chance(0.5)) return []
    const at = Temporal.Instant.from(t.solved_at).add({ minutes: 60 })
    const answered = at.add({ minutes: 5 + Math.floor(dice.next() * 2000) })
    const isPast = Temporal.Instant.compare(answered, desk.clock.now()) < 0
    const mark = isPast && dice.chance(0.55) ? (marks[Math.floor(dice.next() * marks.length)] ?? 5) : null
    const words = mark === null ? [] : (comments[mark] ?? [])
    return [
      {
        workspace_id: workspaceId,
        id: newId(),
        survey_id: csat.id,
        kind: 'csat' as const,
        person_id: t.requester_id,
        ticket_id: t.id,
        assignee_id: t.assignee_id,
        team_id: t.team_id,
        asked_at: iso(at),
        expires_at: iso(at.add({ hours: 24 * 30 })),
        mark,
        comment: dice.chance(0.45) ? (words[Math.floor(dice.next() * words.length)] ?? '') : '',
        way: mark === null ? null : ('link' as const),
        answered_at: mark === null ? null : iso(answered),
        changed_at: null,
        task_id: null,
      },
    ]
  })
  if (asks.length > 0) await tx.insertInto('survey_ask').values(asks).execute()
}

const writeIdeas = async (desk: Desk, tx: Tx, workspaceId: string): Promise<void> => {
  const now = desk.clock.now()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'organisation_id'])
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'requester')
    .where('state', '=', 'active')
    .orderBy('id')
    .limit(30)
    .execute()
  const lead = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'manager')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const known = new Map<string, string>()
  for (const [i, { votes, answer, isShared, ...idea }] of ideas.entries()) {
    const writer = people[i * 2]
    if (!writer) return
    const id = newId()
    known.set(idea.title, id)
    const voters = people.slice(i, i + votes)
    const at = iso(now.subtract({ hours: 24 * (i * 9 + 3) }))
    await tx
      .insertInto('idea')
      .values({
        workspace_id: workspaceId,
        id,
        ...idea,
        answer,
        is_shared: isShared,
        person_id: writer.id,
        organisation_id: writer.organisation_id,
        answered_by: answer === '' ? null : (lead?.id ?? null),
        answered_at: answer === '' ? null : at,
        votes: voters.length,
        created_at: at,
      })
      .execute()
    if (voters.length > 0)
      await tx
        .insertInto('idea_vote')
        .values(voters.map((v) => ({ workspace_id: workspaceId, idea_id: id, person_id: v.id, at })))
        .execute()
  }
  await tx
    .insertInto('improvement')
    .values(
      improvements.map(({ hasOwner, sourceLabel, ...rest }, i) => ({
        workspace_id: workspaceId,
        id: newId(),
        ...rest,
        source_id: rest.source === 'idea' ? (known.get(sourceLabel) ?? null) : null,
        source_label: sourceLabel,
        owner_id: hasOwner ? (lead?.id ?? null) : null,
        due_on: rest.state === 'doing' ? iso(now.add({ hours: 24 * 90 })).slice(0, 10) : null,
        created_by: lead?.id ?? null,
        created_at: iso(now.subtract({ hours: 24 * (60 - i * 20) })),
        updated_at: iso(now.subtract({ hours: 24 * 3 })),
      })),
    )
    .execute()
}
