// Beside the ticket: articles that may answer it and why, into the reply by one key, and those that solved it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { FilePlus2, Search } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { writeFromTicket } from '../../knowledge/from-ticket/open.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { openDialog } from '../surgery/open.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { LinkedLine } from './LinkedLine.tsx'
import { ticketAnswersQuery } from './queries.ts'

const most = 4

export const TicketAnswers = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number } = ticket
  const mayRead = useMay('article.read')
  const mayWrite = useMay('article.write')
  const mayReply = useMay('ticket.reply')
  const { data } = useQuery({ ...ticketAnswersQuery(number), enabled: mayRead })
  if (!mayRead) return null
  const all = data?.linked ?? []
  const solved = new Set(all.filter((l) => l.kind === 'solved_by').map((l) => l.article.id))
  // What was sent and solved it stands here once.
  const linked = all.filter((l) => l.kind === 'solved_by' || !solved.has(l.article.id))
  const known = new Set(linked.map((l) => l.article.number))
  const items = (data?.items ?? []).filter((a) => !known.has(a.number)).slice(0, most)
  return (
    <section aria-label={_('Answers')} className="border-b border-line px-4 py-3">
      <div className="-mr-1.5 mb-1 flex min-h-7 items-center gap-1">
        <h3 className="grow text-sm font-semibold">{_('Answers')}</h3>
        <IconButton
          label={_('Search articles')}
          hint="w"
          onPress={() => openDialog({ kind: 'answer', number })}
        >
          <Search size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {linked.length > 0 && (
        <ul className="mb-1">
          {linked.map((link) => (
            <LinkedLine key={link.article.id} number={number} link={link} />
          ))}
        </ul>
      )}
      {items.length > 0 ? (
        <ul>
          {items.map((answer, n) => (
            <AnswerLine
              key={answer.articleId}
              number={number}
              answer={answer}
              mayReply={mayReply}
              isFirst={n === 0}
            />
          ))}
        </ul>
      ) : (
        data &&
        linked.length === 0 && (
          <div className="text-sm text-muted">
            <p>{_('No article fits.')}</p>
            {mayWrite && (
              <Button
                look="plain"
                icon={<FilePlus2 size={14} aria-hidden="true" />}
                onPress={() => writeFromTicket(number)}
                className="-ml-2.5"
              >
                {_('Write an article from this')}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  )
}
