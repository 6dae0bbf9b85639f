// One import: how far it is, what became of its mails, which were skipped and why.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleCheck, CircleStop, LoaderCircle } from 'lucide-react'
import type { MailImport } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { Button, RelativeTime } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Meter } from '../parts/Meter.tsx'
import { useAct } from '../parts/useAct.ts'
import { importsKey } from './queries.ts'

const faces = {
  running: { Icon: LoaderCircle, tone: 'animate-spin text-accent', words: 'Running' },
  done: { Icon: CircleCheck, tone: 'text-ok', words: 'Done' },
  failed: { Icon: CircleAlert, tone: 'text-breach', words: 'Failed' },
  cancelled: { Icon: CircleStop, tone: 'text-muted', words: 'Cancelled' },
}

export const ImportRow = ({ one }: { one: MailImport }) => {
  const { _ } = useLingui()
  const { Icon, tone, words } = faces[one.state]
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Icon size={16} aria-hidden="true" className={`mt-0.5 shrink-0 ${tone}`} />
        <div className="min-w-0 grow basis-48">
          <p className="font-[550] break-words">{one.name}</p>
          <p className="text-muted">
            {_(words)} · {_('to {mailbox}', { mailbox: one.mailbox.name })} ·{' '}
            <RelativeTime at={one.finishedAt ?? one.startedAt} />
          </p>
        </div>
        <Steer one={one} />
      </div>
      <div className="flex flex-col gap-2 pl-7">
        {one.state === 'running' && <Meter label={_('Mails')} done={one.done} total={one.total} />}
        {one.error && <p className="font-medium break-words text-breach">{one.error}</p>}
        <Counts one={one} />
        <Skipped one={one} />
      </div>
    </li>
  )
}

const Steer = ({ one: { id, state } }: { one: MailImport }) => {
  const { _ } = useLingui()
  const steer = useAct({
    run: () =>
      state === 'running'
        ? api.email.cancelImport({ params: { id } })
        : api.email.resumeImport({ params: { id } }),
    refresh: [importsKey],
  })
  if (state === 'done') return null
  return (
    <Button isPending={steer.isPending} onPress={() => steer.mutate(undefined)}>
      {state === 'running' ? _('Cancel') : _('Go on')}
    </Button>
  )
}

const Counts = ({ one }: { one: MailImport }) => {
  const { _ } = useLingui()
  const counts = [
    one.opened > 0 && _('{n, plural, one {# new ticket} other {# new tickets}}', { n: one.opened }),
    one.joined > 0 && _('{n, plural, one {# mail joined one} other {# mails joined one}}', { n: one.joined }),
    one.duplicates > 0 &&
      _('{n, plural, one {# was here before} other {# were here before}}', { n: one.duplicates }),
  ].filter(Boolean)
  if (counts.length === 0) return null
  return <p className="tabular-nums">{counts.join(' · ')}</p>
}

const Skipped = ({ one: { skipped } }: { one: MailImport }) => {
  const { _ } = useLingui()
  if (skipped.length === 0) return null
  return (
    <Disclosure
      title={_('{n, plural, one {# mail was skipped} other {# mails were skipped}}', { n: skipped.length })}
      className="-ml-0.5"
    >
      <ul className="flex max-h-80 flex-col gap-1.5 overflow-auto">
        {skipped.map(({ name, because }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a file may repeat
          <li key={at} className="grid gap-x-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <span className="font-mono text-sm break-all">{name}</span>
            <span className="text-muted">{because}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
