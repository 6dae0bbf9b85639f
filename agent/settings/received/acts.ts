// What can be done about a received mail, and doing it.
import { useLingui } from '@lingui/react'
import type { ReceivedMail } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../parts/useAct.ts'
import { type Fate, useWords } from '../parts/words.ts'
import { ledgerKey } from './queries.ts'

export type MailAct = 'join' | 'open' | 'bin' | 'replay'

const replayed: readonly Fate[] = ['failed', 'ignored', 'held', 'binned']
const released: readonly Fate[] = ['held', 'binned']

const run = (act: MailAct, id: string): Promise<ReceivedMail> => {
  const params = { id }
  if (act === 'bin') return api.email.bin({ params })
  return act === 'replay' ? api.email.replay({ params }) : api.email.release({ params, body: { as: act } })
}

/** `can` tells what is possible with this mail for this person; `act` does it and says what came of it. */
export const useMailActs = (mail: ReceivedMail | undefined) => {
  const { _ } = useLingui()
  const words = useWords()
  const mayReplay = useMay('mail.replay')
  const mayReply = useMay('ticket.reply')
  const act = useAct({
    run: ({ act, id }: { act: MailAct; id: string }) => run(act, id),
    refresh: [ledgerKey],
    said: ({ act }, { fate, ticketNumber }) => {
      if (act === 'bin') return _('Binned.')
      return ticketNumber === null ? `${words.fate(fate)}.` : `${words.fate(fate)}: #${ticketNumber}.`
    },
  })
  const unbin = useAct({
    run: ({ id }: { id: string }) => run('bin', id),
    refresh: [ledgerKey],
    said: () => _('Binned.'),
    // Judged again, it is held again for the same reason.
    undo: ({ id }) => run('replay', id).then(() => client.invalidateQueries({ queryKey: ledgerKey })),
  })
  const can: Record<MailAct, boolean> = {
    join: mayReply && mail !== undefined && released.includes(mail.fate) && mail.ticketNumber !== null,
    open: mayReply && mail !== undefined && released.includes(mail.fate),
    bin: mayReply && mail?.fate === 'held',
    replay: mayReplay && mail !== undefined && replayed.includes(mail.fate),
  }
  return {
    can,
    pending: act.isPending ? act.variables.act : unbin.isPending ? ('bin' as const) : null,
    act: (what: MailAct) => {
      if (!mail || !can[what]) return
      if (what === 'bin' && mayReplay) unbin.mutate({ id: mail.id })
      else act.mutate({ act: what, id: mail.id })
    },
  }
}
