// Approvals: who is asked, what their answers make of it, what a mail says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { readAnswer } from './answer.ts'
import { type Approval, openVoteOf, type Step } from './approval.ts'
import { cancel, decide, delegate, outcomeOf } from './decide.ts'
import { mostReminders, nextReminder } from './remind.ts'
import { begin, type Directory, resolveSteps } from './resolve.ts'
import type { ApprovalStep, Approver } from './template.ts'

const at = '2026-11-23T09:00:00.000Z'
const people = ['ana', 'ben', 'chioma', 'carlos', 'mira']
const directory = (more: Partial<Directory> = {}): Directory => ({
  requesterId: 'jane',
  teams: new Map([['finance', ['ana', 'ben', 'jane']]]),
  leadId: 'carlos',
  managerId: 'mira',
  organisationLeadId: null,
  active: new Set([...people, 'jane', 'rafael']),
  deputies: new Map(),
  ...more,
})
const step = (approvers: readonly Approver[], needs: ApprovalStep['needs'] = 'all'): ApprovalStep => ({
  name: 'Budget',
  approvers,
  needs,
  remindHours: 24,
})
const asked = (steps: ReturnType<typeof resolveSteps>): string[][] => {
  if (isRefusal(steps)) throw new Error(steps.message)
  return steps.map((s) => s.people.map((p) => p.personId))
}

describe('who is asked', () => {
  test.each<[string, readonly Approver[], Partial<Directory>, string[]]>([
    ['a person', [{ personId: 'ana' }], {}, ['ana']],
    ['a team without the requester', [{ teamId: 'finance' }], {}, ['ana', 'ben']],
    ['the requester where they are named', [{ teamId: 'finance' }, 'requester'], {}, ['ana', 'ben', 'jane']],
    ['lead and manager of the team', ['lead', 'manager'], {}, ['carlos', 'mira']],
    ['each once', [{ personId: 'ana' }, { teamId: 'finance' }], {}, ['ana', 'ben']],
    ['nobody who left', [{ teamId: 'finance' }], { active: new Set(['ben']) }, ['ben']],
    ['a deputy', [{ personId: 'ana' }], { deputies: new Map([['ana', 'carlos']]) }, ['carlos']],
    [
      'not the deputy who asks for it',
      [{ personId: 'ana' }],
      { deputies: new Map([['ana', 'jane']]) },
      ['ana'],
    ],
    [
      'not a deputy who is asked already',
      [{ personId: 'ana' }, { personId: 'ben' }],
      { deputies: new Map([['ana', 'ben']]) },
      ['ana', 'ben'],
    ],
    ['who leads the organisation', ['organisation_lead'], { organisationLeadId: 'rafael' }, ['rafael']],
  ])('%s', (_, approvers, more, expected) => {
    expect(asked(resolveSteps([step(approvers)], directory(more)))).toEqual([expected])
  })
  test.each<[string, ApprovalStep, string]>([
    ['nobody', step(['organisation_lead']), 'Nobody can decide'],
    [
      'too few',
      step([{ personId: 'ana' }, { personId: 'ben' }], 3),
      'needs 3 people to agree, and only 2 can',
    ],
  ])('%s: nothing is asked', (_, one, words) => {
    const refused = resolveSteps([step([{ personId: 'ana' }]), one], directory())
    expect(isRefusal(refused) && refused.message).toContain(words)
  })
})

const stepOf = (ids: readonly string[], needed: number): Step => ({
  name: 'Budget',
  needed,
  remindHours: null,
  people: ids.map((personId) => ({ personId, insteadOfId: null })),
})
const says = (approval: Approval, personId: string, decision: 'approve' | 'decline'): Approval => {
  const next = decide(approval, { personId, decision, comment: '', way: 'desk', at })
  if (isRefusal(next)) throw new Error(next.message)
  return next
}

describe('what answers make of it', () => {
  test.each<[string, number, string, Approval['state']]>([
    ['all of two, both agree', 2, 'ana+ ben+', 'approved'],
    ['all of two, one declines', 2, 'ana+ ben-', 'declined'],
    ['any of two, one agrees', 1, 'ben+', 'approved'],
    ['any of two, one declines', 1, 'ana-', 'waiting'],
    ['any of two, both decline', 1, 'ana- ben-', 'declined'],
    ['two of three, two agree', 2, 'ana+ chioma+', 'approved'],
    ['two of three, one declines', 2, 'ana- ben+', 'waiting'],
    ['two of three, two decline', 2, 'ana- ben-', 'declined'],
  ])('%s → %s', (name, needed, answers, expected) => {
    const ids = name.includes('three') ? ['ana', 'ben', 'chioma'] : ['ana', 'ben']
    const after = answers
      .split(' ')
      .reduce(
        (a, said) => says(a, said.slice(0, -1), said.endsWith('+') ? 'approve' : 'decline'),
        begin([stepOf(ids, needed)], at),
      )
    expect(after.state).toBe(expected)
  })
  test('steps follow each other, and the first one declined ends it', () => {
    const two = begin([stepOf(['ana'], 1), stepOf(['ben'], 1)], at)
    expect(openVoteOf(two, 'ben')).toBe(null)
    const second = says(two, 'ana', 'approve')
    expect([second.state, second.step]).toEqual(['waiting', 1])
    expect(openVoteOf(second, 'ben')?.askedAt).toBe(at)
    expect(says(second, 'ben', 'decline').state).toBe('declined')
    expect(says(two, 'ana', 'decline').state).toBe('declined')
  })
  test('who is not waited for any more is told so', () => {
    const after = says(begin([stepOf(['ana', 'ben'], 1)], at), 'ana', 'approve')
    const late = decide(after, { personId: 'ben', decision: 'decline', comment: '', way: 'desk', at })
    expect(isRefusal(late) && late.message).toContain('not needed any more')
    const stranger = decide(after, { personId: 'mira', decision: 'approve', comment: '', way: 'desk', at })
    expect(isRefusal(stranger) && stranger.refused).toBe('not_allowed')
  })
  test('passing it on: the other decides, and nobody is asked twice', () => {
    const one = begin([stepOf(['ana', 'ben'], 2)], at)
    const passed = delegate(one, { personId: 'ana', toId: 'carlos', comment: '', at }, 'jane')
    if (isRefusal(passed)) throw new Error(passed.message)
    expect(openVoteOf(passed, 'ana')).toBe(null)
    expect(openVoteOf(passed, 'carlos')?.insteadOfId).toBe('ana')
    expect(says(says(passed, 'carlos', 'approve'), 'ben', 'approve').state).toBe('approved')
    for (const toId of ['jane', 'ben', 'ana'])
      expect(isRefusal(delegate(one, { personId: 'ana', toId, comment: '', at }, 'jane'))).toBe(true)
  })
  test('taken back, it waits for nobody', () => {
    const gone = cancel(begin([stepOf(['ana'], 1)], at))
    if (isRefusal(gone)) throw new Error(gone.message)
    expect([gone.state, openVoteOf(gone, 'ana')]).toEqual(['cancelled', null])
    expect(isRefusal(cancel(gone))).toBe(true)
  })
})

test('however people answer and pass on: a settled approval waits for nobody, and enough agreed or too many declined', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ ids: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }), quorum: fc.nat(4) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      fc.array(
        fc.tuple(
          fc.constantFrom(...people),
          fc.constantFrom('yes', 'no', 'pass'),
          fc.constantFrom(...people),
        ),
        {
          maxLength: 40,
        },
      ),
      (steps, moves) => {
        let approval = begin(
          steps.map(({ ids, quorum }) => stepOf(ids, Math.min(ids.length, quorum + 1))),
          at,
        )
        for (const [personId, what, toId] of moves) {
          const next =
            what === 'pass'
              ? delegate(approval, { personId, toId, comment: '', at }, 'jane')
              : decide(approval, {
                  personId,
                  decision: what === 'yes' ? 'approve' : 'decline',
                  comment: '',
                  way: 'desk',
                  at,
                })
          if (!isRefusal(next)) approval = next
        }
        const waiting = approval.votes.filter((v) => v.state === 'waiting')
        expect(waiting.length > 0).toBe(approval.state === 'waiting')
        expect(waiting.every((v) => v.step === approval.step)).toBe(true)
        for (let s = 0; s < approval.step; s++) expect(outcomeOf(approval, s)).toBe('approved')
        if (approval.state !== 'waiting') expect(outcomeOf(approval, approval.step)).toBe(approval.state)
        const asked = approval.votes.map((v) => `${v.step} ${v.personId}`)
        expect(new Set(asked).size).toBe(asked.length)
      },
    ),
    { numRuns: 300 },
  )
})

describe('reminding', () => {
  test('after the time of the step, and again, five times at most', () => {
    const vote = { askedAt: at, reminders: 0, remindedAt: null as string | null }
    expect(nextReminder({ remindHours: 24 }, vote)?.toString()).toBe('2026-11-24T09:00:00Z')
    expect(
      nextReminder(
        { remindHours: 24 },
        { ...vote, reminders: 1, remindedAt: '2026-11-24T09:00:00.000Z' },
      )?.toString(),
    ).toBe('2026-11-25T09:00:00Z')
    expect(nextReminder({ remindHours: 24 }, { ...vote, reminders: mostReminders })).toBe(null)
    expect(nextReminder({ remindHours: null }, vote)).toBe(null)
  })
})

describe('what a mail says', () => {
  test.each<[string, 'approve' | 'decline' | null, string]>([
    ['Approved', 'approve', ''],
    ['yes', 'approve', ''],
    ['OK.', 'approve', ''],
    ['Yes, please go ahead', 'approve', 'please go ahead'],
    ['Approved. Please the small one.', 'approve', 'Please the small one.'],
    ['Genehmigt\n\nBitte bis Freitag.', 'approve', 'Bitte bis Freitag.'],
    ['No', 'decline', ''],
    ['Declined - too expensive', 'decline', 'too expensive'],
    ['Nein, zu teuer', 'decline', 'zu teuer'],
    ['Not approved', 'decline', ''],
    ['Approved, but only the small one', null, ''],
    ['Ja, aber erst im Januar', null, ''],
    ['Yes?', null, ''],
    ['Yes or no, I cannot tell', null, ''],
    ['What does it cost?', null, ''],
    ['I will approve it tomorrow', null, ''],
    ['Yesterday I was away', null, ''],
    ['Nobody told me', null, ''],
    ['', null, ''],
  ])('%j → %s', (words, decision, comment) => {
    expect(readAnswer(words)).toEqual(decision === null ? null : { decision, comment })
  })
})
