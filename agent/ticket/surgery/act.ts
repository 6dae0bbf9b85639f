// Doing something to a ticket that the desk answers with the ticket: kept, told in words, undone with Z.
import type { Ticket } from '../../../contract/tickets.ts'
import { client } from '../../data/client.ts'
import { ticketQuery } from '../../data/queries.ts'
import { keepTicket } from '../../data/tickets.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { showToast } from '../../ui/index.ts'

interface Deed {
  words: string
  run: () => Promise<Ticket>
  /** Left out: it cannot be taken back. Gets the ticket as the deed left it. */
  undo?: (after: Ticket) => Promise<Ticket | null>
  /** Further tickets it changed. */
  others?: readonly number[]
}

/** null: it was refused, and the person has been told why. */
export const act = async ({ words, run, undo, others = [] }: Deed): Promise<Ticket | null> => {
  try {
    const after = await run()
    keepTicket(after)
    renew(others)
    if (undo)
      done(words, async () => {
        const back = await undo(after)
        if (back) keepTicket(back)
        renew([after.number, ...others])
      })
    else showToast({ text: words })
    return after
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
    return null
  }
}

/** Asked again if somebody looks at them. */
export const renew = (numbers: readonly number[]) => {
  for (const number of numbers) void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
}
