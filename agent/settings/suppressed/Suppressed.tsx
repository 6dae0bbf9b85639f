// Addresses that bounced for good: nothing is sent there until somebody lifts it.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import type { SuppressedAddress } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState, RelativeTime, SearchField, Table } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { useInAddress, useSettled } from '../parts/useInAddress.ts'
import { useReason } from '../parts/useReason.ts'
import { suppressedKey, suppressedQuery } from './queries.ts'

export const Suppressed = () => {
  const { _ } = useLingui()
  const [text, setText] = useInAddress('q')
  const q = useSettled(text)
  const addresses = useInfiniteQuery(suppressedQuery(q))
  const isEmpty = q === '' && addresses.data?.pages[0]?.items.length === 0
  return (
    <Page title={_('Suppressed addresses')}>
      <p className="max-w-[62ch] pt-5 text-muted">
        {_(
          'A mail server said that these addresses do not exist. Writing to them again and again would harm the desk’s good name, so nothing is sent there.',
        )}
      </p>
      {!isEmpty && (
        <SearchField
          label={_('Find an address')}
          placeholder={_('A whole address')}
          value={text}
          onChange={setText}
          className="w-full max-w-72 py-4"
        />
      )}
      <Loaded query={addresses}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length > 0)
            return (
              <>
                <AddressTable rows={rows} />
                <More query={addresses} />
              </>
            )
          return (
            <EmptyState
              title={isEmpty ? _('Every address is written to') : _('Mail is sent to this address')}
              icon={<MailCheck size={24} aria-hidden="true" />}
            >
              {isEmpty
                ? _('An address is put here when a mail to it comes back for good.')
                : _('It is not suppressed. Only a whole address is found.')}
            </EmptyState>
          )
        }}
      </Loaded>
    </Page>
  )
}

const AddressTable = ({ rows }: { rows: readonly SuppressedAddress[] }) => {
  const { _ } = useLingui()
  const reason = useReason()
  const mayRead = useMay('mail.read')
  return (
    <Table
      label={_('Suppressed addresses')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'address',
          head: _('Address'),
          isRowHeader: true,
          cell: ({ address, because, receivedMailId }) => (
            <>
              <span className="block font-[550] break-all">{address}</span>
              <span className="block text-sm text-muted">
                {reason(because)}
                {receivedMailId && mayRead && (
                  <>
                    {' · '}
                    <Link
                      to="/settings/$"
                      params={{ _splat: `mail/${receivedMailId}` }}
                      className="rounded-1 font-medium text-accent ring-focus hover:underline"
                    >
                      {_('the report')}
                    </Link>
                  </>
                )}
              </span>
            </>
          ),
        },
        {
          id: 'at',
          head: _('Since'),
          className: 'text-muted',
          cell: ({ at }) => <RelativeTime at={at} />,
        },
        {
          id: 'actions',
          head: _('Actions'),
          hideHead: true,
          className: 'text-right max-sm:ml-auto',
          cell: (row) => <Lift row={row} />,
        },
      ]}
    />
  )
}

const Lift = ({ row: { id, address } }: { row: SuppressedAddress }) => {
  const { _ } = useLingui()
  const mayLift = useMay('mailbox.write')
  const lift = useAct({
    run: () => api.email.lift({ params: { id } }),
    refresh: [suppressedKey],
    said: () => _('Mail is sent to {address} again.', { address }),
  })
  if (!mayLift) return null
  return (
    <Button
      aria-label={_('Send again to {address}', { address })}
      isPending={lift.isPending}
      onPress={() => lift.mutate(undefined)}
    >
      {_('Send again')}
    </Button>
  )
}
