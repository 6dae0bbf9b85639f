// My passkeys: add on this device, remove.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { Passkey } from '../../../contract/identity.ts'
import { api } from '../../data/api.ts'
import { Banner, Button, IconButton, Question, RelativeTime, useProblemWords } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { passkeysQuery, securityKeys } from './queries.ts'
import { registerPasskey } from './registerPasskey.ts'

export const Passkeys = () => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const passkeys = useQuery(passkeysQuery)
  const add = useAct({
    run: () => registerPasskey((browser, system) => _('{browser} on {system}', { browser, system })),
    refresh: securityKeys,
    said: (_none, { name }) => _('Passkey “{name}” added.', { name }),
    inForm: true,
  })
  const trouble = passkeyTrouble(add.error) ?? problemWords(add.error)
  return (
    <Loaded query={passkeys} rows={1}>
      {({ items }) => (
        <>
          {items.length > 0 ? (
            <ul>
              {items.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          ) : (
            <p className="text-muted">{_('You have none yet.')}</p>
          )}
          {trouble && <Banner tone="breach">{_(trouble)}</Banner>}
          <Button
            className="self-start"
            isPending={add.isPending}
            onPress={() => add.mutate(undefined)}
            icon={<Plus size={14} aria-hidden="true" />}
          >
            {_('Add a passkey')}
          </Button>
        </>
      )}
    </Loaded>
  )
}

/** What the browser said, by the names of WebAuthn level 3. */
const browserSaid: Record<string, string> = {
  InvalidStateError: 'This device has a passkey for you already.',
  NotAllowedError: 'No passkey was made. Try again when you are ready.',
  SecurityError: 'Passkeys work only at the desk’s own address, over https.',
}
const passkeyTrouble = (error: Error | null): string | null => (error && browserSaid[error.name]) ?? null

const PasskeyRow = ({ passkey }: { passkey: z.infer<typeof Passkey> }) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const remove = useAct({
    run: () => api.identity.removePasskey({ params: { id: passkey.id } }),
    refresh: securityKeys,
    said: () => _('Passkey “{name}” removed.', { name: passkey.name }),
  })
  return (
    <li className="flex min-h-[52px] items-center gap-3 border-b border-line py-2 last:border-b-0">
      <KeyRound size={16} aria-hidden="true" className="shrink-0 text-faint" />
      <div className="min-w-0 grow">
        <p className="truncate font-medium">{passkey.name}</p>
        <p className="text-sm text-muted">
          {_('Added')} <RelativeTime at={passkey.createdAt} /> ·{' '}
          {passkey.lastUsedAt ? (
            <>
              {_('last used')} <RelativeTime at={passkey.lastUsedAt} />
            </>
          ) : (
            _('never used')
          )}
        </p>
      </div>
      <IconButton label={_('Remove {name}', { name: passkey.name })} onPress={() => setAsking(true)}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
      <Question
        title={_('Remove “{name}”?', { name: passkey.name })}
        effect={_('Remove passkey')}
        isOpen={isAsking}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        {_('You can no longer sign in with it. Your device may keep its half; delete it there too.')}
      </Question>
    </li>
  )
}
