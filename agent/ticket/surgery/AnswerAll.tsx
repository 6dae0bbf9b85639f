// One message to many requesters, each in their own ticket; the button says to how many and what happens with it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Status } from '../../../rules/ticket/words.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { useStore } from '../../data/store.ts'
import { statusName } from '../../data/words.ts'
import { Button, Dialog, Select, StatusIcon } from '../../ui/index.ts'
import { ComposerBody } from '../compose/ComposerBody.tsx'
import { sideDraftOf } from '../side/draft.ts'
import { type Answered, answerAll } from './answer-all.ts'

interface Props {
  of: Answered
  tickets: readonly { number: number; status: Status }[]
  close: () => void
}

const keep = 'keep'

export const AnswerAll = ({ of, tickets, close }: Props) => {
  const { _ } = useLingui()
  const keeper = sideDraftOf(
    of.kind === 'children' ? of.number : 0,
    of.kind === 'case' ? `case.${of.id}` : 'children',
  )
  const draft = useStore(keeper.store)
  const [status, setStatus] = useState<Status | typeof keep>(keep)
  const [isBusy, setBusy] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const count = tickets.filter((t) => isOpen(t.status)).length
  const isEmpty = draft.text.trim() === ''
  const send = async () => {
    if (isEmpty || isBusy || count === 0) return
    setBusy(true)
    const isSent = await answerAll(of, draft, status === keep ? null : status, key)
    setBusy(false)
    if (!isSent) return
    await keeper.discard()
    close()
  }
  return (
    <Dialog
      title={of.kind === 'case' ? _('Answer all of “{name}”', { name: of.name }) : _('Answer all children')}
      isOpen
      onClose={close}
      width="wide"
    >
      <p className="mb-2 text-sm text-muted">
        {_('Each requester gets it in their own ticket; nobody sees the others.')}
      </p>
      <section
        aria-label={_('Message to all')}
        className="rounded-3 border border-control focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)]"
      >
        <ComposerBody
          keeper={keeper}
          label={_('Message to all')}
          onSend={() => void send()}
          onSendAndSolve={() => void send()}
          onEscape={close}
          hasFiles={false}
          action={
            <Button
              look="primary"
              isDisabled={isEmpty || count === 0}
              isPending={isBusy}
              onPress={() => void send()}
              aria-keyshortcuts="Meta+Enter"
            >
              {status === keep
                ? _('{count, plural, one {Send to # requester} other {Send to # requesters}}', { count })
                : _(
                    '{count, plural, one {Send to # requester · {status}} other {Send to # requesters · {status}}}',
                    {
                      count,
                      status: statusName(status),
                    },
                  )}
            </Button>
          }
        />
      </section>
      <Select
        className="mt-3 max-w-60"
        label={_('Status of each ticket then')}
        value={status}
        onChange={(wanted) => setStatus(wanted)}
        options={[
          { id: keep, name: _('As it is') },
          ...(['pending', 'on_hold', 'solved'] as const).map((s) => ({
            id: s,
            name: statusName(s),
            icon: <StatusIcon status={s} />,
          })),
        ]}
      />
    </Dialog>
  )
}
