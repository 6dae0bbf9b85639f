// Making a token: name, rights, expiry; then its secret, shown this once.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Permission } from '../../../rules/access/roles.ts'
import { api } from '../../data/api.ts'
import {
  Banner,
  Button,
  Choice,
  CopyField,
  Dialog,
  DialogActions,
  Select,
  TextField,
  useFaults,
} from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { tokensQuery } from './queries.ts'
import { ScopeList } from './ScopeList.tsx'

export const NewToken = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Dialog title={secret ? _('Keep this token') : _('New API token')} width="wide" isOpen onClose={onClose}>
      {secret ? (
        <Secret token={secret} onClose={onClose} />
      ) : (
        <TokenForm onMade={setSecret} onClose={onClose} />
      )}
    </Dialog>
  )
}

const Secret = ({ token, onClose }: { token: string; onClose: () => void }) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="warn">{_('Shown only now: the desk keeps no copy that could be read.')}</Banner>
      <CopyField label={_('Token')} value={token} />
      <CopyField
        label={_('Try it')}
        value={`curl -H "Authorization: Bearer ${token}" ${location.origin}/api/v1/me`}
      />
      <DialogActions>
        <Button look="primary" size="roomy" onPress={onClose}>
          {_('I have kept it')}
        </Button>
      </DialogActions>
    </div>
  )
}

const spans = ['30', '90', '365', 'never'] as const
type Span = (typeof spans)[number]
const day = 86_400_000

const TokenForm = ({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) => {
  const { _ } = useLingui()
  const [name, setName] = useState('')
  const [span, setSpan] = useState<Span>('90')
  const [reach, setReach] = useState<'all' | 'some'>('some')
  const [scopes, setScopes] = useState<readonly Permission[]>(['ticket.read'])
  const make = useAct({
    run: () =>
      api.identity.createToken({
        body: {
          name,
          ...(reach === 'some' && { scopes: [...scopes] }),
          ...(span !== 'never' && { expiresAt: new Date(Date.now() + Number(span) * day).toISOString() }),
        },
      }),
    refresh: [tokensQuery.queryKey],
    inForm: true,
    onDone: ({ token }) => onMade(token),
  })
  const faults = useFaults(make.error)
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    make.mutate(undefined)
  }
  const spanOptions = spans.map((id) => ({
    id,
    name: id === 'never' ? _('Never') : _('{n, plural, one {# day} other {# days}}', { n: Number(id) }),
  }))
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-4">
      <FormError error={make.error} fields={['name', 'scopes']} />
      <div className="grid gap-4 sm:grid-cols-[1fr_160px]">
        <TextField
          label={_('What for')}
          placeholder={_('Monitoring of the print servers')}
          name="name"
          value={name}
          onChange={setName}
          error={faults.name}
          autoFocus
        />
        <Select label={_('Expires after')} options={spanOptions} value={span} onChange={setSpan} />
      </div>
      <Choice
        label={_('Rights')}
        options={[
          { id: 'some', name: _('Only what I choose') },
          { id: 'all', name: _('Everything I may do') },
        ]}
        value={reach}
        onChange={setReach}
        error={faults.scopes}
      />
      {reach === 'some' && <ScopeList chosen={scopes} onChange={setScopes} />}
      <DialogActions>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={make.isPending}
          isDisabled={!name.trim() || (reach === 'some' && scopes.length === 0)}
        >
          {_('Make token')}
        </Button>
      </DialogActions>
    </form>
  )
}
