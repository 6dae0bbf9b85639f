// Assigns many as previewed; what changed meanwhile is left and named, the rest is taken back with Z.
import type { DispatchTicket, Suggestion } from '../../contract/dispatch.ts'
import { api } from '../data/api.ts'
import { changeTicket } from '../data/change.ts'
import { done, trouble } from '../data/undo.ts'
import { t } from '../locales/i18n.ts'
import { renewDispatch } from '../ticket/dispatch/queries.ts'
import { reasonWords } from '../ticket/dispatch/reasons.ts'
import { showToast } from '../ui/index.ts'

type Pair = { ticket: DispatchTicket; suggestion: Suggestion }

export const assignAll = async (pairs: readonly Pair[]) => {
  try {
    const { items, assigned } = await api.dispatch.assignAll({
      body: { items: pairs.map((p) => ({ number: p.ticket.number, personId: p.suggestion.person.id })) },
    })
    renewDispatch()
    const isDone = new Set(items.filter((i) => i.isDone).map((i) => i.number))
    done(
      t('{n, plural, one {# ticket} other {# tickets}} assigned as suggested', { n: assigned }),
      async () => {
        await Promise.all(
          pairs
            .filter((p) => isDone.has(p.ticket.number))
            .map((p) =>
              changeTicket(p.ticket.number, { teamId: p.ticket.team?.id ?? null, assigneeId: null }),
            ),
        )
        renewDispatch()
      },
    )
    const failed = items.filter((i) => !i.isDone)
    const why = failed[0]?.because
    if (failed.length > 0)
      showToast({
        tone: 'breach',
        seconds: 12,
        text: `${t('Not assigned: {numbers}.', { numbers: failed.map((f) => f.number).join(', ') })} ${why ? reasonWords(why) : ''}`,
      })
  } catch (error) {
    trouble(t('Nothing was assigned.'), error)
  }
}
