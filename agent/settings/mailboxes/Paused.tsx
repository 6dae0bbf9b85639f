// The breaker is open: no automatic mail leaves until it closes by itself, or somebody closes it.
import { useLingui } from '@lingui/react'
import { CirclePlay } from 'lucide-react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Banner, Button, RelativeTime } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { mailboxesQuery } from './queries.ts'

export const Paused = ({ mailbox: { id, name, paused } }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  const mayChange = useMay('mailbox.write')
  const resume = useAct({
    run: () => api.email.resume({ params: { id } }),
    refresh: [mailboxesQuery.queryKey],
    said: () => _('Automatic mail of {name} leaves again.', { name }),
  })
  if (!paused) return null
  return (
    <Banner
      tone="warn"
      title={_('Automatic mail is paused')}
      action={
        mayChange && (
          <Button
            isPending={resume.isPending}
            onPress={() => resume.mutate(undefined)}
            icon={<CirclePlay size={14} aria-hidden="true" />}
          >
            {_('Resume')}
          </Button>
        )
      }
    >
      <span className="first-letter:uppercase">{_(paused.because)}</span>.{' '}
      {_('Replies of the team leave as always. It ends by itself:')} <RelativeTime at={paused.until} />
    </Banner>
  )
}
