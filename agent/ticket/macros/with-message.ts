// What a macro does beside the message it came with: most of it before the message leaves, the snooze after.
import { api } from '../../data/api.ts'
import { changeTicket } from '../../data/change.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import type { Pending } from './pending.ts'

/** Everything but the status, which goes with the message. `keepalive`: the page is closing, nothing can be waited for. */
export const doBefore = async (
  number: number,
  { change, checklistId }: Pending,
  keepalive = false,
): Promise<void> => {
  const params = { number }
  if (keepalive) {
    if (Object.keys(change).length > 0)
      void api.tickets.change({ params, body: change }, { keepalive }).catch(() => undefined)
    return
  }
  if (Object.keys(change).length > 0) await changeTicket(number, change)
  if (checklistId) keepTicket(await api.surgery.addTask({ params, body: { checklistId } }))
}

/** The message is on its way already: what goes wrong here is told and changes nothing of it. */
export const doAfter = async (number: number, { snoozedUntil }: Pending): Promise<void> => {
  if (!snoozedUntil) return
  try {
    keepTicket(
      await api.surgery.snooze({ params: { number }, body: { until: snoozedUntil, wakes: 'reply' } }),
    )
  } catch (error) {
    trouble(t('It was sent, but not snoozed.'), error)
  }
}
