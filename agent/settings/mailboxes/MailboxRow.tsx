// One mailbox in the list: who it is, how it receives and sends, and how it fares, at a glance.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { Banner, focusRing } from '../../ui/index.ts'
import { HealthLine } from './HealthLine.tsx'
import { lacksSignIn, receiveHealth, sendHealth } from './health.ts'
import { Paused } from './Paused.tsx'
import { useWays } from './ways.ts'

export const MailboxRow = ({ mailbox }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  const ways = useWays()
  return (
    <li className="border-b border-line py-1.5">
      <Link
        to="/settings/$"
        params={{ _splat: `mailboxes/${mailbox.id}` }}
        className={`-mx-3 grid gap-x-6 gap-y-2 rounded-2 px-3 py-2.5 hover:bg-hover md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,4fr)] ${focusRing}`}
      >
        <span className="flex min-w-0 gap-2.5">
          <span
            aria-hidden="true"
            className="mt-1 size-2.5 shrink-0 rounded-full border border-line-strong"
            {...(mailbox.brand.colour && { style: { background: mailbox.brand.colour } })}
          />
          <span className="min-w-0">
            <span className="block text-body font-[550]">{mailbox.name}</span>
            <span className="block text-sm break-all text-muted">
              {mailbox.address}
              {mailbox.aliases.length > 0 &&
                ` ${_('{n, plural, one {and # more} other {and # more}}', { n: mailbox.aliases.length })}`}
            </span>
            {mailbox.team && (
              <span className="block text-sm text-muted">
                {_('to team {team}', { team: mailbox.team.name })}
              </span>
            )}
          </span>
        </span>
        <Way icon={<ArrowDownLeft size={14} aria-hidden="true" />} title={ways.receives(mailbox)}>
          <HealthLine
            health={receiveHealth(mailbox)}
            fine={ways.fetched(mailbox)}
            idle={ways.unfetched(mailbox)}
            more={ways.lag(mailbox)}
          />
        </Way>
        <Way icon={<ArrowUpRight size={14} aria-hidden="true" />} title={ways.sends(mailbox)}>
          <HealthLine health={sendHealth(mailbox)} fine={_('Sent')} idle={_('Nothing sent yet')} />
        </Way>
      </Link>
      {(mailbox.paused || lacksSignIn(mailbox)) && (
        <div className="flex flex-col gap-2 pt-1 pb-2">
          <Paused mailbox={mailbox} />
          {lacksSignIn(mailbox) && (
            <Banner tone="warn" title={_('The provider’s sign-in is missing')}>
              {mailbox.oauth?.error ?? _('Open the mailbox and connect it.')}
            </Banner>
          )}
        </div>
      )}
    </li>
  )
}

const Way = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <span className="flex min-w-0 gap-2">
    <span className="mt-0.5 shrink-0 text-faint">{icon}</span>
    <span className="min-w-0 text-sm">
      <span className="block text-ui break-words">{title}</span>
      {children}
    </span>
  </span>
)
