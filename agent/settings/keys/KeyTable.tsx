// Whose key it is, its fingerprint to compare, how long it holds.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { MailKey } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, Question, RelativeTime, Table, useNow } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { keysQuery } from './queries.ts'

/** In groups of four, as people compare them. */
const grouped = (fingerprint: string): string =>
  fingerprint
    .replaceAll(/[^0-9a-z]/gi, '')
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1 ')

export const KeyTable = ({ keys }: { keys: readonly MailKey[] }) => {
  const { _ } = useLingui()
  const now = useNow()
  const mayChange = useMay('mailbox.write')
  const [asked, setAsked] = useState<MailKey | null>(null)
  const remove = useAct({
    run: ({ id }: MailKey) => api.email.removeMailKey({ params: { id } }),
    refresh: [keysQuery.queryKey],
    said: ({ address }) => _('Key of {address} removed.', { address }),
  })
  return (
    <>
      <Table
        label={_('Signing keys')}
        rows={keys}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'who',
            head: _('Whose'),
            isRowHeader: true,
            cell: ({ name, address }) => (
              <>
                <span className="block font-[550]">{name || address}</span>
                {name && <span className="block text-sm break-all text-muted">{address}</span>}
              </>
            ),
          },
          {
            id: 'kind',
            head: _('Kind'),
            cell: ({ kind }) => (kind === 'pgp' ? 'OpenPGP' : 'S/MIME'),
          },
          {
            id: 'fingerprint',
            head: _('Fingerprint'),
            className: 'max-sm:basis-full',
            cell: ({ fingerprint }) => (
              <code className="font-mono text-sm text-muted">{grouped(fingerprint)}</code>
            ),
          },
          {
            id: 'expires',
            head: _('Expires'),
            keepHead: true,
            className: 'text-muted',
            cell: ({ expiresAt }) =>
              expiresAt === null ? (
                _('Never')
              ) : Date.parse(expiresAt) < now ? (
                <span className="font-medium text-breach">{_('Expired')}</span>
              ) : (
                <RelativeTime at={expiresAt} />
              ),
          },
          {
            id: 'actions',
            head: _('Actions'),
            hideHead: true,
            className: 'text-right max-sm:ml-auto',
            cell: (key) =>
              mayChange && (
                <Button
                  look="plain"
                  aria-label={_('Remove key of {address}', { address: key.address })}
                  onPress={() => setAsked(key)}
                >
                  {_('Remove')}
                </Button>
              ),
          },
        ]}
      />
      <Question
        title={_('Remove the key of {address}?', { address: asked?.address ?? '' })}
        effect={_('Remove key')}
        isOpen={asked !== null}
        isPending={remove.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && remove.mutate(asked, { onSettled: () => setAsked(null) })}
      >
        {_('Signatures made with it can no longer be checked.')}
      </Question>
    </>
  )
}
