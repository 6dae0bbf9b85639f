// Service notices as readers of a brand get them.

import { type NoticePhase, phaseOf } from '../../../../rules/brand/notice.ts'
import { inWords, languageShown } from '../../../../rules/brand/texts.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

export interface ShownNotice {
  id: string
  level: 'info' | 'warning' | 'outage' | 'restored'
  phase: NoticePhase
  /** The language its words are in. */
  language: string
  title: string
  body: string
  link: string
  from: string
  until: string | null
  nextUpdateAt: string | null
}

const most = 50

/** Those on show now, newest first; with `around` also planned ones and those of the last 30 days. */
export const loadNotices = async (
  tx: Tx,
  asked: {
    workspaceId: string
    brandId: string | null
    language: string
    now: Temporal.Instant
    around?: boolean
  },
): Promise<ShownNotice[]> => {
  const { now } = asked
  const rows = await tx
    .selectFrom('service_notice')
    .selectAll()
    .where('workspace_id', '=', asked.workspaceId)
    .where((e) =>
      asked.around
        ? e.or([e('until_at', 'is', null), e('until_at', '>', iso(now.subtract({ hours: 30 * 24 })))])
        : e.and([
            e('from_at', '<=', iso(now)),
            e.or([e('until_at', 'is', null), e('until_at', '>', iso(now))]),
          ]),
    )
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows
    .filter(
      (row) =>
        row.brand_ids.length === 0 || (asked.brandId !== null && row.brand_ids.includes(asked.brandId)),
    )
    .map((row) => ({
      id: row.id,
      level: row.level,
      phase: phaseOf({ from: row.from_at, until: row.until_at }, now),
      language: languageShown(row.texts, asked.language) ?? asked.language,
      title: inWords(row.texts, asked.language, (t) => t.title),
      body: inWords(row.texts, asked.language, (t) => t.body),
      link: row.link,
      from: row.from_at,
      until: row.until_at,
      nextUpdateAt: row.next_update_at,
    }))
}
