// The state of a mailbox's form: what is kept, what was typed, what differs, and saving it.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { useFaults } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { changesOf, type Fields, fieldsOf, inputOf } from './input.ts'
import { mailboxesQuery } from './queries.ts'

/** What every part of the form gets. */
export interface PartProps {
  fields: Fields
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  set: (change: Partial<Fields>) => void
  /** null: the mailbox is still being added. */
  mailbox: Mailbox | null
  isDirty: boolean
  /** Saves what was typed, if anything; throws what the desk refused. */
  save: () => Promise<unknown>
}

export const useMailboxForm = (mailbox: Mailbox | null) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const isLocked = !useMay('mailbox.write')
  const [before, setBefore] = useState(() => fieldsOf(mailbox ?? undefined))
  const [fields, setFields] = useState(before)
  const changes = changesOf(before, fields)
  const isDirty = Object.keys(changes).length > 0
  const dirt = useRef(isDirty)
  dirt.current = isDirty && !isLocked
  const keeping = useAct({
    run: () =>
      mailbox
        ? api.email.changeMailbox({ params: { id: mailbox.id }, body: changes })
        : api.email.createMailbox({ body: inputOf(fields) }),
    refresh: [mailboxesQuery.queryKey],
    said: () => (mailbox ? _('Mailbox changed.') : _('Mailbox added.')),
    inForm: true,
    onDone: (kept) => {
      const now = { ...fieldsOf(kept), oauth: { ...fields.oauth, clientSecret: '' } }
      dirt.current = false
      setBefore(now)
      setFields(now)
      if (!mailbox) void navigate({ to: '/settings/$', params: { _splat: `mailboxes/${kept.id}` } })
    },
  })
  const part: PartProps = {
    fields,
    faults: useFaults(keeping.error),
    isLocked,
    set: (change) => setFields((now) => ({ ...now, ...change })),
    mailbox,
    isDirty,
    save: async () => (isDirty ? keeping.mutateAsync(undefined) : null),
  }
  return {
    part,
    keeping,
    wasTouched: () => dirt.current,
    discard: () => {
      keeping.reset()
      setFields(before)
      dirt.current = false
      if (!mailbox) void navigate({ to: '/settings/$', params: { _splat: 'mailboxes' } })
    },
    isReady:
      fields.name.trim() !== '' &&
      fields.address.trim() !== '' &&
      (!fields.reads || fields.imap.host.trim() !== '') &&
      (fields.sends !== 'smtp' || fields.smtp.host.trim() !== ''),
  }
}
