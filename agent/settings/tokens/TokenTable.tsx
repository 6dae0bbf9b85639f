// The tokens with what they may do and when they were used; revoking ends one at once.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { z } from 'zod'
import type { ApiToken } from '../../../contract/identity.ts'
import { api } from '../../data/api.ts'
import { Button, Question, RelativeTime, Table, useNow } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { useWords } from '../parts/words.ts'
import { tokensQuery } from './queries.ts'

type Token = z.infer<typeof ApiToken>

export const TokenTable = ({ tokens }: { tokens: readonly Token[] }) => {
  const { _ } = useLingui()
  const words = useWords()
  const now = useNow()
  const [asked, setAsked] = useState<Token | null>(null)
  const revoke = useAct({
    run: (token: Token) => api.identity.revokeToken({ params: { id: token.id } }),
    refresh: [tokensQuery.queryKey],
    said: ({ name }) => _('Token “{name}” revoked.', { name }),
  })
  const scopesOf = ({ scopes }: Token) =>
    scopes === null ? (
      _('Everything you may do')
    ) : (
      <span title={scopes.map(words.permission).join(', ')}>
        {scopes.length <= 2
          ? scopes.map(words.permission).join(', ')
          : _('{n, plural, one {# right} other {# rights}}', { n: scopes.length })}
      </span>
    )
  return (
    <>
      <Table
        label={_('API tokens')}
        rows={tokens}
        keyOf={(token) => token.id}
        columns={[
          {
            id: 'name',
            head: _('Name'),
            isRowHeader: true,
            cell: (token) => (
              <>
                <span className="block font-[550]">{token.name}</span>
                <code className="font-mono text-sm text-muted">{token.prefix}…</code>
              </>
            ),
          },
          { id: 'scopes', head: _('Rights'), cell: scopesOf },
          {
            id: 'used',
            head: _('Last used'),
            keepHead: true,
            className: 'text-muted',
            cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : _('Never')),
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
            cell: (token) => (
              <Button
                look="plain"
                aria-label={_('Revoke {name}', { name: token.name })}
                onPress={() => setAsked(token)}
              >
                {_('Revoke')}
              </Button>
            ),
          },
        ]}
      />
      <Question
        title={_('Revoke “{name}”?', { name: asked?.name ?? '' })}
        effect={_('Revoke token')}
        isOpen={asked !== null}
        isPending={revoke.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && revoke.mutate(asked, { onSettled: () => setAsked(null) })}
      >
        {_('Whatever uses it is refused from this moment on.')}
      </Question>
    </>
  )
}
