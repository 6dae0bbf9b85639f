// One held mail: who, how far proven, what it says, why it waits, and what to do with it.
import { useLingui } from '@lingui/react'
import type { HeldMail } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { whyHeld } from '../../data/reasons.ts'
import { clock, fully } from '../../data/times.ts'
import { Avatar, Button } from '../../ui/index.ts'
import { SenderMark } from '../message/SenderMark.tsx'
import { binMail, letIn, makeOwnTicket } from './acts.ts'

export const HeldMailCard = ({ mail, number }: { mail: HeldMail; number: number }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const { from, verdict } = mail
  const name = from.name || from.address
  return (
    <article
      aria-label={_('Held mail from {name}', { name })}
      className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 border-line px-6 py-2.5 not-first:border-t max-md:px-4"
    >
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-sm leading-6 text-muted">
          <b className="text-ui font-semibold text-ink">{name}</b>
          {from.name && <span className="min-w-0 truncate">{from.address}</span>}
          {verdict && <SenderMark verdict={verdict} from={from.address} />}
          <time dateTime={mail.receivedAt} title={fully(mail.receivedAt)} className="ml-auto">
            {clock(mail.receivedAt)}
          </time>
        </p>
        <p className="line-clamp-2 leading-5 wrap-anywhere text-ink">
          <span className="font-[550]">{mail.subject}</span>
          {mail.preview && <span className="text-muted"> – {mail.preview}</span>}
        </p>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <p className="min-w-40 flex-1 text-sm text-muted">
            {_('Waits because {why}', { why: whyHeld(mail.because) })}
          </p>
          {mayReply && (
            <span className="flex gap-1.5">
              <Button look="plain" onPress={() => binMail(number, mail)}>
                {_('Bin')}
              </Button>
              <Button onPress={() => void makeOwnTicket(number, mail)}>{_('Own ticket')}</Button>
              <Button
                look={verdict?.result === 'failed' ? 'plain' : 'primary'}
                onPress={() => void letIn(number, mail)}
              >
                {_('Let in')}
              </Button>
            </span>
          )}
        </div>
      </div>
    </article>
  )
}
