// Mailboxes: the list with its state, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Inbox, Plus } from 'lucide-react'
import type { Mailbox } from '../../../contract/email.ts'
import { useMay } from '../../data/me.ts'
import { buttonClass, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { MailboxPage } from './MailboxPage.tsx'
import { MailboxState } from './MailboxState.tsx'
import { mailboxesQuery } from './queries.ts'
import { Sending } from './Sending.tsx'

export const Mailboxes = ({ rest }: { rest: string }) => (rest ? <MailboxPage id={rest} /> : <MailboxList />)

const MailboxList = () => {
  const { _ } = useLingui()
  const mailboxes = useQuery(mailboxesQuery)
  const mayChange = useMay('mailbox.write')
  const connect = (words: string) => (
    <Link to="/settings/$" params={{ _splat: 'mailboxes/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {words}
    </Link>
  )
  const isEmpty = mailboxes.data?.items.length === 0
  return (
    <Page title={_('Mailboxes')} action={mayChange && !isEmpty && connect(_('New mailbox'))}>
      <Loaded query={mailboxes}>
        {({ items, sending }) => (
          <>
            {items.length > 0 ? (
              <ul className="pt-2">
                {items.map((mailbox) => (
                  <MailboxRow key={mailbox.id} mailbox={mailbox} />
                ))}
              </ul>
            ) : (
              <EmptyState
                title={_('No mailbox yet')}
                icon={<Inbox size={24} aria-hidden="true" />}
                action={mayChange && connect(_('Connect a mailbox'))}
              >
                {_('Connect one, and every mail to it becomes a ticket that gets answered from here.')}
              </EmptyState>
            )}
            <Section title={_('Sending')} text={_('How replies leave the desk.')}>
              <Sending {...sending} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const MailboxRow = ({ mailbox }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  return (
    <li className="-mx-3 border-b border-line">
      <Link
        to="/settings/$"
        params={{ _splat: `mailboxes/${mailbox.id}` }}
        className="flex min-h-[60px] flex-wrap items-center gap-x-4 gap-y-1 rounded-2 px-3 py-2.5 outline-focus hover:bg-hover focus-visible:outline-2"
      >
        <span className="min-w-0 grow">
          <span className="block font-[550]">{mailbox.name}</span>
          <span className="block text-sm break-all text-muted">
            {[mailbox.address, ...mailbox.aliases].join(', ')}
            {mailbox.team && ` · ${_('to team {team}', { team: mailbox.team.name })}`}
          </span>
        </span>
        <MailboxState mailbox={mailbox} />
      </Link>
    </li>
  )
}
