// How one mailbox fares: the last success and the last trouble of both ways, in the mail servers' words.
import { useLingui } from '@lingui/react'
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { RelativeTime } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { HealthLine } from './HealthLine.tsx'
import { type Health, receiveHealth, sendHealth } from './health.ts'
import { Paused } from './Paused.tsx'
import { useWays } from './ways.ts'

export const MailboxOverview = ({ mailbox }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  const ways = useWays()
  return (
    <Section title={_('State')}>
      <Paused mailbox={mailbox} />
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Way
          icon={<ArrowDownLeft size={14} aria-hidden="true" />}
          title={ways.receives(mailbox)}
          health={receiveHealth(mailbox)}
          lastSuccess={mailbox.lastSuccessAt}
        >
          <HealthLine
            health={receiveHealth(mailbox)}
            fine={ways.fetched(mailbox)}
            idle={ways.unfetched(mailbox)}
            more={ways.lag(mailbox)}
          />
        </Way>
        <Way
          icon={<ArrowUpRight size={14} aria-hidden="true" />}
          title={ways.sends(mailbox)}
          health={sendHealth(mailbox)}
          lastSuccess={mailbox.lastSentAt}
        >
          <HealthLine health={sendHealth(mailbox)} fine={_('Sent')} idle={_('Nothing sent yet')} />
        </Way>
      </div>
    </Section>
  )
}

interface WayProps {
  icon: ReactNode
  title: string
  health: Health
  lastSuccess: string | null
  children: ReactNode
}

const Way = ({ icon, title, health, lastSuccess, children }: WayProps) => {
  const { _ } = useLingui()
  return (
    <div className="flex min-w-0 gap-2">
      <span className="mt-0.5 shrink-0 text-faint">{icon}</span>
      <div className="min-w-0">
        <p className="font-[550] break-words">{title}</p>
        {children}
        {health.tone === 'breach' && lastSuccess && (
          <p className="pl-5 text-muted">
            {_('Last worked')} <RelativeTime at={lastSuccess} />
          </p>
        )}
      </div>
    </div>
  )
}
