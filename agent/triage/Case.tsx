// The request itself, what accepting it would set, and the verdicts.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, CircleHelp, Paperclip } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { TriageItem } from '../../contract/dispatch.ts'
import { ticketQuery } from '../data/queries.ts'
import { fully } from '../data/times.ts'
import { channelName } from '../data/words.ts'
import { setPlace } from '../inbox/place.ts'
import { goToTicket } from '../shell/go.ts'
import { useIsPhone } from '../shell/phone.ts'
import { DueChip } from '../ticket/dispatch/DueChip.tsx'
import { Avatar, Banner, Button, IconButton, Skeleton } from '../ui/index.ts'
import { AcceptAs } from './AcceptAs.tsx'
import { accepting, acceptStore, type Choice, choiceOf } from './accepting.ts'
import { Similar } from './SimilarPane.tsx'
import { Verdicts } from './Verdicts.tsx'
import { giveVerdict } from './verdict.ts'

export const Case = ({ item, hasSimilar }: { item: TriageItem; hasSimilar: boolean }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const { ticket, missing } = item
  const { number } = ticket
  const whole = useQuery(ticketQuery(number)).data
  const [choice, setChoice] = useState<Choice>({})
  const shown = choiceOf(item, whole, choice)
  const accept = () => void giveVerdict(number, accepting(shown, choice))
  useEffect(() => {
    acceptStore.set({ number, verdict: accepting(shown, choice) })
    return () => acceptStore.set(null)
  })
  const request = whole?.messages[0]
  // On a phone the queue, whose heading comes first, is not there.
  const Heading = isPhone ? 'h1' : 'h2'
  return (
    <section
      aria-label={_('Ticket {number}', { number: String(number) })}
      className="flex min-h-0 min-w-0 grow flex-col"
    >
      <header className="flex h-12 flex-none items-center gap-2 border-b border-line px-4 max-md:h-14">
        {isPhone && (
          <IconButton
            label={_('Back to the queue')}
            className="-ml-2"
            onPress={() => setPlace({ cursor: null })}
          >
            <ChevronLeft size={20} aria-hidden="true" />
          </IconButton>
        )}
        <span className="text-sm text-muted tabular-nums">{number}</span>
        <span className="text-sm text-muted max-sm:hidden">{channelName(ticket.channel)}</span>
        <DueChip dueAt={ticket.dueAt} />
        <span className="grow" />
        <Button look="plain" hint="o" onPress={() => void goToTicket(number, { list: 'all', status: 'new' })}>
          {_('Open the ticket')}
        </Button>
      </header>
      <div className="min-h-0 grow scroll-pane px-6 py-5 max-md:px-4">
        <Heading className="text-h2 leading-7 font-[620] tracking-[-0.015em] text-balance">
          {ticket.subject}
        </Heading>
        <p className="mt-3 flex items-center gap-2.5">
          <Avatar name={ticket.requester.name} />
          <span className="min-w-0">
            <b className="font-semibold">{ticket.requester.name}</b>{' '}
            <span className="text-sm text-muted">
              {[whole?.organisation?.name, fully(ticket.createdAt)].filter(Boolean).join(' · ')}
            </span>
          </span>
        </p>
        <div className="mt-3 max-w-[72ch] text-read leading-[1.6] wrap-anywhere whitespace-pre-wrap">
          {request ? request.visibleText : item.preview}
          {!request && <Skeleton className="mt-2 w-3/5" />}
        </div>
        {item.attachments > 0 && (
          <p className="mt-3 flex items-center gap-1.5 text-sm text-muted">
            <Paperclip size={14} aria-hidden="true" />
            {_('{n, plural, one {# attachment} other {# attachments}}', { n: item.attachments })}
          </p>
        )}
        {missing.length > 0 && (
          <Banner tone="warn" className="mt-4 max-w-[72ch]" title={_('Not said yet')}>
            <span className="inline-flex items-center gap-1.5">
              <CircleHelp size={14} aria-hidden="true" className="hidden" />
              {missing.map((m) => m.name).join(', ')}
            </span>
          </Banner>
        )}
        {hasSimilar && (
          <div className="mt-6 max-w-[72ch]">
            <Similar item={item} />
          </div>
        )}
      </div>
      <footer className="flex-none border-t border-line px-6 py-3 max-md:px-4">
        <AcceptAs item={item} shown={shown} set={(part) => setChoice({ ...choice, ...part })} />
        <Verdicts number={number} isRoomy onAccept={accept} className="mt-3" />
      </footer>
    </section>
  )
}
