// Who will hear a reply: one line until somebody touches it, then To, Cc and Bcc as fields of tokens.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { IconButton } from '../../ui/index.ts'
import { closeComposer } from '../compose/active.ts'
import { DraftKept } from '../compose/DraftKept.tsx'
import { type Role, roles } from './fields.ts'
import { AddressField } from './preload.ts'
import { RecipientLine } from './RecipientLine.tsx'
import type { Recipients } from './use-recipients.ts'
import { roleName } from './words.ts'

export const ReplyRecipients = ({ number, recipients }: { number: number; recipients: Recipients }) => {
  const { _ } = useLingui()
  const [opened, setOpened] = useState<Role | null>(null)
  const [hasBcc, setBcc] = useState(false)
  const { shown, add, remove, choice, reset } = recipients
  const isOpen = opened !== null
  const isBccShown = hasBcc || shown.bcc.length > 0
  const openBcc = () => {
    setBcc(true)
    setOpened('bcc')
  }
  return (
    <div className="flex items-start gap-2 pt-2 pr-2 pl-3">
      {isOpen ? (
        <div className="grid min-h-14 min-w-0 grow content-start gap-1.5">
          <Suspense>
            {roles.map((role) =>
              role === 'bcc' && !isBccShown ? null : (
                <AddressField
                  key={role}
                  label={roleName(role)}
                  people={shown[role]}
                  onAdd={(addresses) => add(role, addresses)}
                  onRemove={remove}
                  moves={roles.filter((r) => r !== role)}
                  onMove={(to, address) => add(to, [address])}
                  autoFocus={role === opened}
                  {...(role === 'bcc' && {
                    hint: _('Nobody else sees who is in Bcc, and nobody there takes part afterwards.'),
                  })}
                >
                  {role === 'cc' && (
                    <span className="flex gap-1">
                      {choice && <Quiet words={_('Reset')} act={reset} />}
                      {!isBccShown && <Quiet words={_('Bcc')} act={openBcc} />}
                    </span>
                  )}
                </AddressField>
              ),
            )}
          </Suspense>
        </div>
      ) : (
        <RecipientLine recipients={recipients} open={setOpened} />
      )}
      <DraftKept number={number} kind="reply" />
      <IconButton label={_('Close; the draft is kept')} hint="Esc" onPress={closeComposer}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

const Quiet = ({ words, act }: { words: string; act: () => void }) => (
  <button
    type="button"
    onClick={act}
    className="h-6 shrink-0 rounded-2 px-1.5 text-sm text-muted ring-focus hover:bg-hover hover:text-ink pointer-coarse:h-9"
  >
    {words}
  </button>
)
