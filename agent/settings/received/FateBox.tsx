// What became of a mail, why, and what can be done about it.
import { useLingui } from '@lingui/react'
import { Link, useSearch } from '@tanstack/react-router'
import { Inbox, MailPlus, RotateCcw, Trash2 } from 'lucide-react'
import type { WholeMail } from '../../../contract/email.ts'
import { Button, cx } from '../../ui/index.ts'
import { useReason } from '../parts/useReason.ts'
import { type Fate, useWords } from '../parts/words.ts'
import { type MailAct, useMailActs } from './acts.ts'
import { FateIcon } from './FateMark.tsx'
import { actKeys } from './use-keys.ts'

const ground: Partial<Record<Fate, string>> = { held: 'bg-warn-soft', failed: 'bg-breach-soft' }

export const FateBox = ({ mail }: { mail: WholeMail }) => {
  const words = useWords()
  const reason = useReason()
  const { can, pending, act } = useMailActs(mail)
  const { _ } = useLingui()
  const button = (what: MailAct, text: string, icon: React.ReactNode, look: 'quiet' | 'primary' | 'plain') =>
    can[what] && (
      <Button
        look={look}
        hint={actKeys[what]}
        icon={icon}
        isPending={pending === what}
        onPress={() => act(what)}
      >
        {text}
      </Button>
    )
  const size = { size: 14, 'aria-hidden': true } as const
  const isHeld = mail.fate === 'held'
  // Nobody is led to let in what its own sender disowns.
  const isInvited = isHeld && mail.verdict?.result !== 'failed'
  return (
    <section
      aria-label={_('What became of it')}
      className={cx('flex flex-col gap-3 rounded-3 px-4 py-3', ground[mail.fate] ?? 'bg-canvas')}
    >
      <div className="flex gap-2.5">
        <span className="mt-0.5">
          <FateIcon fate={mail.fate} size={16} />
        </span>
        <div className="min-w-0">
          <p className="text-body font-[550]">
            {words.fate(mail.fate)} <Where mail={mail} />
          </p>
          <p className="break-words">{reason(mail.because)}</p>
        </div>
      </div>
      {Object.values(can).some(Boolean) && (
        <div className="flex flex-wrap gap-1.5 sm:pl-6.5">
          {button(
            'join',
            _('Let into #{number}', { number: mail.ticketNumber ?? '' }),
            <Inbox {...size} />,
            isInvited ? 'primary' : 'quiet',
          )}
          {button(
            'open',
            _('Own ticket'),
            <MailPlus {...size} />,
            isInvited && !can.join ? 'primary' : 'quiet',
          )}
          {button('bin', _('Bin'), <Trash2 {...size} />, 'quiet')}
          {button('replay', _('Judge again'), <RotateCcw {...size} />, isHeld ? 'plain' : 'quiet')}
        </div>
      )}
    </section>
  )
}

const linkClass =
  'rounded-1 font-medium text-accent tabular-nums underline-offset-3 ring-focus hover:underline'

/** The ticket or the mail it has to do with. */
const Where = ({ mail: { fate, ticketNumber, duplicateOf } }: { mail: WholeMail }) => {
  const { _ } = useLingui()
  const search = useSearch({ strict: false })
  if (duplicateOf)
    return (
      <Link
        to="/settings/$"
        params={{ _splat: `mail/${duplicateOf}` }}
        search={search as never}
        className={linkClass}
      >
        {_('of this mail')}
      </Link>
    )
  if (ticketNumber === null) return null
  const before: Partial<Record<Fate, string>> = {
    held: _('beside'),
    bounce: _('of a mail in'),
    binned: _('· it was held beside'),
  }
  return (
    <>
      {before[fate]}{' '}
      <Link to="/tickets/$number" params={{ number: ticketNumber }} className={linkClass}>
        #{ticketNumber}
      </Link>
    </>
  )
}
