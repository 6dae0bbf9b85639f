// A mailbox's settings: its addresses, where its tickets go, and how its mail is read.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Banner, Button, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { AddressFields } from './AddressFields.tsx'
import { ImapFields } from './ImapFields.tsx'
import { type Fields, fieldsOf, inputOf } from './input.ts'
import { mailboxesQuery } from './queries.ts'

const shown = [
  'name',
  'address',
  'aliases',
  'teamId',
  'imap.host',
  'imap.port',
  'imap.user',
  'imap.password',
  'imap.folder',
]

export interface PartProps {
  fields: Fields
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  set: (change: Partial<Fields>) => void
}

export const MailboxForm = ({ mailbox }: { mailbox?: Mailbox }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const isLocked = !useMay('mailbox.write')
  const [fields, setFields] = useState(() => fieldsOf(mailbox))
  const save = useAct({
    run: () => {
      const body = inputOf(fields)
      return mailbox
        ? api.email.changeMailbox({ params: { id: mailbox.id }, body })
        : api.email.createMailbox({ body })
    },
    refresh: [mailboxesQuery.queryKey],
    said: () => (mailbox ? _('Mailbox changed.') : _('Mailbox added.')),
    inForm: true,
    onDone: ({ id }) => {
      setFields((now) => ({ ...now, password: '' }))
      if (!mailbox) void navigate({ to: '/settings/$', params: { _splat: `mailboxes/${id}` } })
    },
  })
  const part: PartProps = {
    fields,
    faults: useFaults(save.error),
    isLocked,
    set: (change) => setFields((now) => ({ ...now, ...change })),
  }
  const isReady = fields.name.trim() && fields.address.trim() && (!fields.reads || fields.host.trim())
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      {isLocked && <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>}
      <Section
        title={_('Address')}
        text={_('Mail to any of these addresses becomes a ticket; replies are sent from the first.')}
      >
        <AddressFields {...part} />
      </Section>
      <Section
        title={_('Reading')}
        text={_(
          'Mail sent straight to this desk arrives in any case. Turn this on to fetch it from a mailbox elsewhere.',
        )}
      >
        <ImapFields {...part} hasPassword={mailbox?.imap?.hasPassword ?? false} />
      </Section>
      {!isLocked && (
        <div className="flex flex-col items-start gap-4 py-5 lg:pl-[272px]">
          <FormError error={save.error} fields={shown} />
          <Button type="submit" look="primary" size="roomy" isPending={save.isPending} isDisabled={!isReady}>
            {mailbox ? _('Save mailbox') : _('Add mailbox')}
          </Button>
        </div>
      )}
    </form>
  )
}
