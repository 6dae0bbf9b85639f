// Which custom fields are on show for a ticket: by the rule the desk itself uses, as far as this browser can tell.
import type { Field } from '../../../contract/fields.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { alwaysOpen } from '../../../rules/calendar/hours.ts'
import { factsOfTicket, holds, questionOf } from '../../../rules/conditions/index.ts'
import { shownFields as shown } from '../../../rules/fields/solve.ts'
import { client } from '../../data/client.ts'
import { knownMe } from '../../data/me.ts'
import { workspaceQuery } from '../../data/queries.ts'

/** What cannot be told here is shown: better one field too many than one that nobody finds. */
export const shownFields = (all: readonly Field[], ticket: Ticket): Field[] => {
  const fields = all.filter((f) => f.subject === 'ticket')
  if (typeof Temporal === 'undefined') return shown(fields, () => true)
  const me = knownMe()?.person
  const asker = {
    me: me?.id ?? null,
    myTeamIds: me?.teams.map((t) => t.id) ?? [],
    now: Temporal.Now.instant(),
    calendar: client.getQueryData(workspaceQuery.queryKey)?.workingHours ?? alwaysOpen,
  }
  const facts = factsOfTicket(ticket)
  return shown(fields, (condition) => holds(questionOf(condition, asker, { fields: all }), facts) !== false)
}
