// The reply: to whom, the text, its files, and a button that says what it will do.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import { useMe } from '../../data/me.ts'
import { stopWriting } from '../../data/presence.ts'
import { useStore } from '../../data/store.ts'
import { noteSent } from '../answers/sent.ts'
import { PendingLine } from '../macros/PendingLine.tsx'
import { setPending, usePending } from '../macros/pending.ts'
import { choiceOf, setChoice } from '../recipients/choice.ts'
import { RecipientWarnings } from '../recipients/RecipientWarnings.tsx'
import { ReplyRecipients } from '../recipients/ReplyRecipients.tsx'
import { useRecipients } from '../recipients/use-recipients.ts'
import { namesOf } from '../recipients/words.ts'
import { hold } from '../send/held.ts'
import { endMeanwhile, noteMeanwhile, useMeanwhile } from '../send/meanwhile.ts'
import { closeComposer } from './active.ts'
import { ComposerBody } from './ComposerBody.tsx'
import { draftOf } from './draft.ts'
import { MeanwhileBar } from './MeanwhileBar.tsx'
import { SendButton } from './SendButton.tsx'

export const ReplyComposer = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number } = ticket
  const keeper = draftOf(number, 'reply')
  const draft = useStore(keeper.store)
  const meanwhile = useMeanwhile(number)
  const pending = usePending(number, 'reply')
  const [chosen, setStatus] = useState<Status | null>(null)
  const status = chosen ?? pending?.status ?? 'pending'
  const recipients = useRecipients(ticket)
  const me = useMe().person.id
  const [seenAtOpen] = useState(() => newestOf(ticket))
  // Somebody else wrote since this composer was opened: sending stops once, with their words shown.
  const overtakenBy = hasNews(ticket, seenAtOpen, me) ? (seenAtOpen ?? '') : undefined
  const isEmpty = draft.text.trim() === '' || recipients.all.every((r) => r.role === 'bcc')
  const send = (wanted: Status, sendAt: string | null = null) => {
    if (isEmpty) return
    if (overtakenBy !== undefined && meanwhile === undefined) {
      noteMeanwhile(number, overtakenBy)
      return
    }
    const { text, html, files } = keeper.store.get()
    void hold({
      number,
      kind: 'reply',
      to: namesOf(recipients.all, 1),
      text,
      html,
      files,
      status: wanted,
      recipients: choiceOf(number),
      sendAt,
      mentions: [],
      macro: pending,
      seen: meanwhile ? newestOf(ticket) : (seenAtOpen ?? newestOf(ticket)),
    })
    noteSent(number, html)
    endMeanwhile(number)
    setPending(number, 'reply', null)
    setChoice(number, null)
    keeper.lift()
    stopWriting()
    closeComposer()
  }
  return (
    <section
      aria-label={_('Reply')}
      className="rounded-3 border border-control bg-surface focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)]"
    >
      {(meanwhile ?? overtakenBy) !== undefined && (
        <MeanwhileBar
          ticket={ticket}
          seen={meanwhile ?? overtakenBy ?? ''}
          isHeld={meanwhile !== undefined}
        />
      )}
      <ReplyRecipients number={number} recipients={recipients} />
      <ComposerBody
        keeper={keeper}
        label={_('Reply text')}
        onSend={() => send(status)}
        onSendAndSolve={() => send('solved')}
        signs={signs}
        hasPictures
        onMacro={async (macro) => (await import('../macros/apply.ts')).writeMacro(number, 'reply', macro)}
        warning={
          <>
            <PendingLine number={number} kind="reply" />
            <RecipientWarnings people={recipients.all} />
          </>
        }
        action={
          <SendButton
            to={recipients.all}
            also={recipients.all.length - 1}
            status={status}
            isEmpty={isEmpty}
            isAnyway={meanwhile !== undefined}
            choose={setStatus}
            send={() => send(status)}
            sendLater={(at) => send(status, at)}
          />
        }
      />
    </section>
  )
}

const newestOf = (ticket: Ticket): string | null => ticket.messages.at(-1)?.id ?? null

const hasNews = (ticket: Ticket, seen: string | null, me: string): boolean => {
  const at = ticket.messages.findIndex((m) => m.id === seen)
  return at >= 0 && ticket.messages.slice(at + 1).some((m) => m.author.id !== me && m.kind !== 'note')
}

const signs = ['/', '#', '+'] as const
