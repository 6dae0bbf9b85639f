// Mailboxes: the list with its state, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useSearch } from '@tanstack/react-router'
import { Inbox, Plus } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { Banner, buttonClass, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import type { Filters } from '../parts/useInAddress.ts'
import { MailboxPage } from './MailboxPage.tsx'
import { MailboxRow } from './MailboxRow.tsx'
import { mailboxesQuery } from './queries.ts'
import { Sending } from './Sending.tsx'

export const Mailboxes = ({ rest }: { rest: string }) => {
  const { oauth, mailbox }: Filters = useSearch({ strict: false })
  if (rest) return <MailboxPage id={rest} />
  // A provider sends the browser back here, with the mailbox it was about.
  if (oauth && mailbox)
    return (
      <Navigate to="/settings/$" params={{ _splat: `mailboxes/${mailbox}` }} search={{ oauth }} replace />
    )
  return <MailboxList isLost={Boolean(oauth)} />
}

const MailboxList = ({ isLost }: { isLost: boolean }) => {
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
    <Page title={_('Mailboxes')} width="wide" action={mayChange && !isEmpty && connect(_('New mailbox'))}>
      <Loaded query={mailboxes}>
        {({ items, sending }) => (
          <>
            {isLost && (
              <Banner
                tone="breach"
                title={_('The provider’s answer fits no question of ours')}
                className="mt-4"
              >
                {_('It came too late, or to somebody else. Open the mailbox and connect it again.')}
              </Banner>
            )}
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
            <Section
              title={_('Sending')}
              text={_('How replies leave the desk, from all mailboxes together.')}
            >
              <Sending {...sending} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
