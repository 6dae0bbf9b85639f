// Bins a held mail: it stays in the ledger and can be released later.
import type { ReceivedMail } from '../../../../contract/email.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import { type Deciding, decide } from './decide.ts'

export const binMail = (who: Deciding): Promise<ReceivedMail | Refusal> =>
  decide(who, 'mail.binned', async (_tx, row) => {
    if (row.fate === 'binned')
      throw new Refused(refuse('not_possible', 'This mail was binned already.', { data: { fate: 'binned' } }))
    return {
      fate: 'binned',
      because: `${who.actor.name} binned it; before: ${row.because}`,
      ticketId: row.ticket_id,
      messageId: null,
    }
  })
