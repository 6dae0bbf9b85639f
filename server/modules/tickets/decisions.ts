// What rules made of a ticket's changes: which acted, and of those that did not the part that did not hold.
import { partAt } from '../../../rules/automation/part.ts'
import type { Condition } from '../../../rules/conditions/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { TracedRule } from '../../platform/tables/automation.ts'
import { writeTexts } from '../conditions/index.ts'

export interface Decision {
  version: number
  at: string
  by: string
  events: string[]
  rules: {
    rule: { id: string; name: string; kind: 'trigger' | 'time_rule' }
    version: number
    did: TracedRule['did']
    failed: { path: string; text: string; was: string | number | boolean | string[] | null } | null
    actions: string[]
  }[]
}

/** Newest first; one more than `limit` says that there are older ones. */
export const loadDecisions = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Decision[]> => {
  const rows = await tx
    .selectFrom('rule_trace')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .$if(before !== undefined, (q) => q.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  const known = await loadRules(
    tx,
    workspaceId,
    rows.flatMap((row) => row.rules),
  )
  const texts = await textsOf(
    tx,
    workspaceId,
    rows.flatMap((row) => row.rules),
    known,
  )
  return rows.map((row) => ({
    version: row.version,
    at: row.at,
    by: row.actor_name,
    events: row.events,
    rules: row.rules.map((traced) => ({
      rule: { id: traced.ruleId, name: known.names.get(traced.ruleId) ?? '', kind: 'trigger' as const },
      version: traced.version,
      did: traced.did,
      failed:
        traced.failed === null
          ? null
          : {
              path: traced.failed,
              text: texts.get(keyOf(traced)) ?? '',
              was: Array.isArray(traced.was)
                ? [...traced.was]
                : (traced.was as string | number | boolean | null),
            },
      actions: [...traced.actions],
    })),
  }))
}

interface Known {
  names: ReadonlyMap<string, string>
  /** By rule and version. */
  conditions: ReadonlyMap<string, Condition>
}

const loadRules = async (tx: Tx, workspaceId: string, traced: readonly TracedRule[]): Promise<Known> => {
  const ids = [...new Set(traced.map((t) => t.ruleId))]
  if (ids.length === 0) return { names: new Map(), conditions: new Map() }
  const [items, versions] = await Promise.all([
    tx
      .selectFrom('law_item')
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', anyOf(ids, 'uuid'))
      .execute(),
    tx
      .selectFrom('law_version')
      .select(['item_id', 'version', 'body'])
      .where('workspace_id', '=', workspaceId)
      .where('item_id', '=', anyOf(ids, 'uuid'))
      .execute(),
  ])
  return {
    names: new Map(items.map((i) => [i.id, i.name])),
    conditions: new Map(versions.map((v) => [`${v.item_id} ${v.version}`, v.body.condition as Condition])),
  }
}

const keyOf = ({ ruleId, version, failed }: TracedRule): string => `${ruleId} ${version} ${failed}`

const textsOf = async (
  tx: Tx,
  workspaceId: string,
  traced: readonly TracedRule[],
  { conditions }: Known,
): Promise<ReadonlyMap<string, string>> => {
  const parts = new Map<string, Condition>()
  for (const one of traced) {
    const condition = conditions.get(`${one.ruleId} ${one.version}`)
    const part = condition && one.failed !== null ? partAt(condition, one.failed) : null
    if (part) parts.set(keyOf(one), part)
  }
  const texts = parts.size === 0 ? [] : await writeTexts(tx, workspaceId, [...parts.values()])
  return new Map([...parts.keys()].map((key, i) => [key, texts[i] ?? '']))
}
