// A ledger with nothing in it: what would stand there, and what to do.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { Mails } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { buttonClass, EmptyState } from '../../ui/index.ts'
import type { Fate } from '../parts/words.ts'
import { FateIcon } from './FateMark.tsx'
import { useLedgerFilter } from './use-filter.ts'

/** What it means that there is none. */
const none: Partial<Record<Fate, { title: string; text: string }>> = {
  held: {
    title: 'Nothing is held',
    text: 'A mail is held when somebody who is not on a ticket writes into it, or when its sender is disowned. You then let it in, or bin it.',
  },
  failed: {
    title: 'Nothing failed',
    text: 'Every mail could be read. One that cannot is kept here whole, to be judged again after a fix.',
  },
  binned: {
    title: 'Nothing in the bin',
    text: 'Held mails you bin are kept here and can be let in later.',
  },
  bounce: {
    title: 'No bounces',
    text: 'When a mail of ours cannot be delivered, the report of it is kept here and shown at the message.',
  },
  ignored: {
    title: 'Nothing was ignored',
    text: 'Automatic answers, loops and mails of our own are kept here, with the reason.',
  },
}

export const LedgerEmpty = () => {
  const { _ } = useLingui()
  const { filter, isNarrowed } = useLedgerFilter()
  const mayConnect = useMay('mailbox.write')
  const only = Object.keys(filter).length === 1 && filter.fate
  const words = only ? none[only] : undefined
  if (only && words)
    return (
      <EmptyState title={_(words.title)} icon={<FateIcon fate={only} size={24} />}>
        {_(words.text)}
      </EmptyState>
    )
  if (isNarrowed)
    return (
      <EmptyState title={_('No such mail')} icon={<Mails size={24} aria-hidden="true" />}>
        {_('No mail fits all of these filters. Take one away.')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={_('No mail yet')}
      icon={<Mails size={24} aria-hidden="true" />}
      action={
        mayConnect && (
          <Link to="/settings/$" params={{ _splat: 'mailboxes' }} className={buttonClass('primary')}>
            {_('Set up a mailbox')}
          </Link>
        )
      }
    >
      {_(
        'Each mail that arrives is listed here with what became of it and why. None is ever dropped in silence.',
      )}
    </EmptyState>
  )
}
