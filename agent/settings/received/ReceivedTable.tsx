// Received mails as rows; a failed one can be judged again.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import type { ReceivedMail } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, RelativeTime, Table } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { useWords } from '../parts/words.ts'
import { FateMark } from './FateMark.tsx'
import { receivedKey } from './queries.ts'

export const ReceivedTable = ({ mails }: { mails: readonly ReceivedMail[] }) => {
  const { _ } = useLingui()
  return (
    <Table
      label={_('Received mail')}
      rows={mails}
      keyOf={(mail) => mail.id}
      columns={[
        {
          id: 'mail',
          head: _('Mail'),
          isRowHeader: true,
          cell: (mail) => (
            <>
              <span className="block font-[550] break-words">{mail.subject || _('No subject')}</span>
              <span className="block text-sm break-all text-muted">
                {_('{from} to {to}', { from: mail.from, to: mail.to })}
              </span>
            </>
          ),
        },
        {
          id: 'fate',
          head: _('What became of it'),
          className: 'sm:min-w-64 max-sm:basis-full',
          cell: (mail) => <FateCell mail={mail} />,
        },
        {
          id: 'size',
          head: _('Size'),
          className: 'text-muted tabular-nums whitespace-nowrap',
          cell: (mail) => <Size bytes={mail.size} />,
        },
        {
          id: 'at',
          head: _('Received'),
          className: 'text-muted',
          cell: (mail) => <RelativeTime at={mail.receivedAt} />,
        },
        {
          id: 'actions',
          head: _('Actions'),
          hideHead: true,
          className: 'text-right max-sm:ml-auto',
          cell: (mail) => <Replay mail={mail} />,
        },
      ]}
    />
  )
}

const FateCell = ({ mail }: { mail: ReceivedMail }) => (
  <>
    <span className="flex items-center gap-2">
      <FateMark fate={mail.fate} />
      {mail.ticketNumber !== null && (
        <Link
          to="/tickets/$number"
          params={{ number: mail.ticketNumber }}
          className="inline-flex min-h-6 items-center rounded-1 font-medium text-accent tabular-nums underline-offset-3 hover:underline pointer-coarse:min-h-11"
        >
          #{mail.ticketNumber}
        </Link>
      )}
    </span>
    <span className="block max-w-96 text-sm text-muted first-letter:uppercase">{mail.because}</span>
  </>
)

const Size = ({ bytes }: { bytes: number }) => {
  const { i18n } = useLingui()
  const isBig = bytes >= 1_000_000
  const format = new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: isBig ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isBig ? 1 : 0,
  })
  return format.format(isBig ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}

const Replay = ({ mail }: { mail: ReceivedMail }) => {
  const { _ } = useLingui()
  const words = useWords()
  const mayReplay = useMay('mail.replay')
  const replay = useAct({
    run: () => api.email.replay({ params: { id: mail.id } }),
    refresh: [receivedKey],
    said: (_none, { fate }) => `${words.fate(fate)}.`,
  })
  if (mail.fate !== 'failed' || !mayReplay) return null
  return (
    <Button
      isPending={replay.isPending}
      onPress={() => replay.mutate(undefined)}
      icon={<RotateCcw size={14} aria-hidden="true" />}
    >
      {_('Try again')}
    </Button>
  )
}
