// Two composers, never a switch: the reply that leaves the house, and below it the note that stays with the team.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { draftsQuery } from '../../data/queries.ts'
import { useStore } from '../../data/store.ts'
import { activeStore, closeComposer } from './active.ts'
import { draftOf } from './draft.ts'
import { NoteComposer } from './NoteComposer.tsx'
import { NoteLine } from './NoteLine.tsx'
import { preloadEditor } from './preload.ts'
import { ReplyComposer } from './ReplyComposer.tsx'
import { ReplyLine } from './ReplyLine.tsx'

export const Composers = ({ ticket }: { ticket: Ticket }) => {
  const active = useStore(activeStore)
  const mayReply = useMay('ticket.reply')
  const mayNote = useMay('ticket.note')
  const drafts = useQuery(draftsQuery(ticket.number)).data?.items
  useEffect(() => {
    if (!drafts) return
    for (const kind of ['reply', 'note'] as const)
      draftOf(ticket.number, kind).take(drafts.find((d) => d.kind === kind))
  }, [drafts, ticket.number])
  const wasOpen = useRef(false)
  useEffect(() => {
    // What had the focus is gone: reading goes on where the writing was about.
    if (wasOpen.current && active === null && document.activeElement === document.body)
      document.getElementById('conversation')?.focus({ preventScroll: true })
    wasOpen.current = active !== null
  }, [active])
  useEffect(() => {
    preloadEditor()
    return closeComposer
  }, [])
  return (
    <div className="grid flex-none grid-cols-[minmax(0,1fr)] gap-2 px-4 pb-4 max-md:px-3 max-md:pb-3">
      {mayReply && (active === 'reply' ? <ReplyComposer ticket={ticket} /> : <ReplyLine ticket={ticket} />)}
      {mayNote &&
        (active === 'note' ? <NoteComposer ticket={ticket} /> : <NoteLine number={ticket.number} />)}
    </div>
  )
}
