// Removing a mailbox: what stays and what ends is said before.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { Button, Question } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { mailboxesQuery } from './queries.ts'

export const MailboxRemoval = ({ mailbox }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const remove = useAct({
    run: () => api.email.removeMailbox({ params: { id: mailbox.id } }),
    refresh: [mailboxesQuery.queryKey],
    said: () => _('Mailbox {name} removed.', { name: mailbox.name }),
    onDone: () => void navigate({ to: '/settings/$', params: { _splat: 'mailboxes' }, ignoreBlocker: true }),
  })
  return (
    <Section title={_('Remove')} text={_('Its tickets and their conversations stay.')}>
      <Button look="danger" className="self-start" onPress={() => setAsking(true)}>
        {_('Remove mailbox')}
      </Button>
      <Question
        title={_('Remove “{name}”?', { name: mailbox.name })}
        effect={_('Remove mailbox')}
        isOpen={isAsking}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        <p>{_('What stays: its tickets, their conversations, and every mail in the ledger.')}</p>
        <p className="mt-2">
          {_(
            'What ends: new mail to {address} is refused, nothing is fetched or sent any more, and its passwords and keys are forgotten.',
            { address: mailbox.address },
          )}
        </p>
      </Question>
    </Section>
  )
}
