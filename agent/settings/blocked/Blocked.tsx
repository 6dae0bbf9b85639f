// Senders whose mails are binned: addresses, or all of a domain.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Ban, Plus } from 'lucide-react'
import { useState } from 'react'
import type { BlockedSender } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState, RelativeTime, SearchField, Table } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { useInAddress, useSettled } from '../parts/useInAddress.ts'
import { BlockForm } from './BlockForm.tsx'
import { blockedKey, blockedQuery } from './queries.ts'

export const Blocked = () => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const [text, setText] = useInAddress('q')
  const q = useSettled(text)
  const senders = useInfiniteQuery(blockedQuery(q))
  const [isAdding, setAdding] = useState(false)
  const isEmpty = q === '' && senders.data?.pages[0]?.items.length === 0
  const add = mayChange && !isAdding && (
    <Button look="primary" onPress={() => setAdding(true)} icon={<Plus size={14} aria-hidden="true" />}>
      {_('Block a sender')}
    </Button>
  )
  return (
    <Page title={_('Blocked senders')} action={!isEmpty && add}>
      <p className="max-w-[62ch] pt-5 text-muted">
        {_('Their mails go to the bin of received mail, open no ticket and are never answered.')}
      </p>
      {isAdding && <BlockForm onClose={() => setAdding(false)} />}
      {!isEmpty && (
        <SearchField
          label={_('Find a sender')}
          value={text}
          onChange={setText}
          className="w-full max-w-72 py-4"
        />
      )}
      <Loaded query={senders}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length > 0)
            return (
              <>
                <SenderTable rows={rows} mayChange={mayChange} />
                <More query={senders} />
              </>
            )
          if (isAdding) return null
          return (
            <EmptyState
              title={isEmpty ? _('Nobody is blocked') : _('“{q}” is not blocked', { q })}
              icon={<Ban size={24} aria-hidden="true" />}
              action={isEmpty && add}
            >
              {isEmpty
                ? _('A ticket marked as spam can block its sender at the same time.')
                : _('Try fewer letters.')}
            </EmptyState>
          )
        }}
      </Loaded>
    </Page>
  )
}

const SenderTable = ({ rows, mayChange }: { rows: readonly BlockedSender[]; mayChange: boolean }) => {
  const { _ } = useLingui()
  return (
    <Table
      label={_('Blocked senders')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'sender',
          head: _('Sender'),
          isRowHeader: true,
          cell: ({ sender, because }) => (
            <>
              <span className="block font-[550] break-all">{sender}</span>
              {because && <span className="block text-sm text-muted">{because}</span>}
            </>
          ),
        },
        { id: 'by', head: _('By'), className: 'text-muted', cell: ({ by }) => by ?? _('The desk') },
        {
          id: 'at',
          head: _('Since'),
          className: 'text-muted',
          cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
        {
          id: 'actions',
          head: _('Actions'),
          hideHead: true,
          className: 'text-right max-sm:ml-auto',
          cell: (row) => mayChange && <Unblock row={row} />,
        },
      ]}
    />
  )
}

const Unblock = ({ row: { id, sender, because } }: { row: BlockedSender }) => {
  const { _ } = useLingui()
  const unblock = useAct({
    run: () => api.surgery.unblock({ params: { id } }),
    refresh: [blockedKey],
    said: () => _('Mails of {sender} are let in again.', { sender }),
    undo: () => api.surgery.block({ body: { sender, because } }),
  })
  return (
    <Button
      aria-label={_('Let in again: {sender}', { sender })}
      isPending={unblock.isPending}
      onPress={() => unblock.mutate(undefined)}
    >
      {_('Let in again')}
    </Button>
  )
}
