// One mailbox on a page of its own: how it fares, its settings, its end.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { MailboxForm } from './MailboxForm.tsx'
import { MailboxOverview } from './MailboxOverview.tsx'
import { MailboxRemoval } from './MailboxRemoval.tsx'
import { mailboxesQuery } from './queries.ts'

export const MailboxPage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const mailboxes = useQuery(mailboxesQuery)
  const mayChange = useMay('mailbox.write')
  const mailbox = mailboxes.data?.items.find((one) => one.id === id)
  const title = id === 'new' ? _('New mailbox') : (mailbox?.name ?? _('Mailbox'))
  return (
    <Page title={title} back="mailboxes">
      <Loaded query={mailboxes}>
        {() => {
          if (id === 'new') return <MailboxForm key="new" />
          if (!mailbox)
            return (
              <EmptyState
                title={_('This mailbox is not there any more')}
                icon={<Inbox size={24} aria-hidden="true" />}
              >
                {_('Its tickets stay.')}
              </EmptyState>
            )
          return (
            <>
              <div>
                <MailboxOverview mailbox={mailbox} />
              </div>
              <MailboxForm key={mailbox.id} mailbox={mailbox} />
              {mayChange && (
                <div className="border-t border-line">
                  <MailboxRemoval mailbox={mailbox} />
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
