// What rules did on a ticket and why not, what they suggest, and the runs that do their work.
import { z } from 'zod'
import { Action } from './law/actions.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Id, PageQuery, page, Time } from './values.ts'

const Rule = z.object({ id: Id, name: z.string(), kind: z.enum(['trigger', 'time_rule']) })
const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const onTicket = z.strictObject({ number })
const one = z.strictObject({ id: Id })

/** The first part of a condition that did not hold. */
export const RuleFault = z.object({
  /** Where in the condition of that version: `all.1`; empty: all of it. */
  path: z.string(),
  /** That part as a search writes it: `priority>=high`. */
  text: z.string(),
  /** What the ticket had instead; null: it was empty, or is words and not kept. */
  was: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
})
export type RuleFault = z.infer<typeof RuleFault>

export const runStates = ['running', 'waiting', 'done', 'stopped'] as const

/** What a rule does after the change is written, one action after the other. */
export const RuleRun = z.object({
  id: Id,
  /** null: a workflow's. */
  rule: Rule.nullable(),
  name: z.string(),
  version: z.number().int().nullable(),
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  state: z.enum(runStates).describe('`waiting`: until `nextAt`; `stopped`: the ticket was over by then'),
  /** Who accepted a suggestion; null: the rule acted by itself. */
  acceptedBy: PersonRef.nullable(),
  steps: z.array(
    z.object({
      action: Action,
      state: z.enum(['later', 'done', 'failed', 'not_needed']),
      /** Why it failed or was not needed. */
      note: z.string().nullable(),
      at: Time.nullable(),
    }),
  ),
  because: z.string(),
  at: Time,
  nextAt: Time.nullable(),
})
export type RuleRun = z.infer<typeof RuleRun>

export const RuleDecision = z.object({
  /** The ticket's version that the change made. */
  version: z.number().int(),
  at: Time,
  /** Who made the change that the rules were asked about. */
  by: z.string(),
  /** What happened, such as `ticket.created`; without what rules added. */
  events: z.array(z.string()),
  rules: z.array(
    z.object({
      rule: Rule,
      version: z.number().int(),
      /** `held_back`: it would have acted, but rules already acted too often here. */
      did: z.enum(['acted', 'suggested', 'not', 'held_back']),
      failed: RuleFault.nullable(),
      /** What it did at once, and later (see `runs`). */
      actions: z.array(z.string()),
    }),
  ),
})
export type RuleDecision = z.infer<typeof RuleDecision>

/** How a time rule stands to a ticket now. */
export const TimeRuleStanding = z.object({
  rule: Rule,
  version: z.number().int(),
  holds: z.boolean(),
  failed: RuleFault.nullable(),
  /** Since when it holds without a break, as far as it was looked at. */
  since: Time.nullable(),
  actedAt: Time.nullable(),
  times: z.number().int(),
})
export type TimeRuleStanding = z.infer<typeof TimeRuleStanding>

export const RuleSuggestion = z.object({
  id: Id,
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  rule: Rule,
  version: z.number().int(),
  actions: z.array(Action),
  /** Names of what the actions speak of by id. */
  names: z.record(z.string(), z.string()),
  because: z.string(),
  state: z.enum(['open', 'accepted', 'dismissed', 'overtaken']),
  at: Time,
  decidedBy: PersonRef.nullable(),
  decidedAt: Time.nullable(),
})
export type RuleSuggestion = z.infer<typeof RuleSuggestion>

export const automation = {
  explain: route({
    id: 'automation.explain',
    method: 'GET',
    path: '/tickets/:number/explain',
    access: 'ticket.read',
    summary: 'Which rule did what on a ticket, and which did not and why; newest change first',
    params: onTicket,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      before: z.coerce.number().int().min(1).optional().describe('Only changes before this version'),
    }),
    reply: z.object({
      decisions: z.array(RuleDecision),
      /** Give as `before` for older ones; null: there are none. */
      next: z.number().int().nullable(),
      timeRules: z.array(TimeRuleStanding),
      runs: z.array(RuleRun),
    }),
  }),
  suggestions: route({
    id: 'automation.suggestions',
    method: 'GET',
    path: '/tickets/:number/rule-suggestions',
    access: 'ticket.read',
    summary: 'What rules suggest for a ticket',
    params: onTicket,
    reply: z.object({ items: z.array(RuleSuggestion) }),
  }),
  decide: route({
    id: 'automation.decide',
    method: 'POST',
    path: '/rule-suggestions/:id/decision',
    access: 'ticket.change',
    summary: 'Accept a suggestion, which then is done in your name, or dismiss it',
    params: one,
    body: z.strictObject({ as: z.enum(['accepted', 'dismissed']) }),
    reply: RuleSuggestion,
  }),
  runs: route({
    id: 'automation.runs',
    method: 'GET',
    path: '/rule-runs',
    access: 'law.read',
    summary: 'What rules are doing and did, newest first',
    query: z.strictObject({
      ...PageQuery,
      ruleId: Id.optional(),
      state: z
        .enum([...runStates, 'failed'])
        .optional()
        .describe('`failed`: some step of it failed'),
    }),
    reply: page(RuleRun),
  }),
}
