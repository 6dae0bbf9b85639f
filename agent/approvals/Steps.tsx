// The steps of an approval: who is asked, who said what, and what comes later.
import { useLingui } from '@lingui/react'
import type { Approval, ApprovalVote } from '../../contract/approvals.ts'
import { RelativeTime } from '../ui/index.ts'
import { faceOf, neededWords, wayName } from './words.ts'

export const Steps = ({ approval }: { approval: Approval }) => (
  <ol className="flex flex-col gap-2">
    {approval.steps.map((step, place) => {
      const { Icon, tone, words } = faceOf(step.state)
      const people = step.people.length + step.votes.filter((v) => v.state !== 'delegated').length
      const needed = neededWords(step.needed, people)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={place} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
          <Icon size={16} aria-hidden="true" className={`mt-px ${tone}`} />
          <div className="min-w-0">
            <p className="leading-[18px]">
              <span className="font-[550]">{step.name}</span>{' '}
              <span className="text-muted">
                {words}
                {needed && ` · ${needed}`}
              </span>
            </p>
            <ul className="pt-0.5 text-sm">
              {step.votes.map((vote) => (
                <Vote key={vote.person.id} vote={vote} />
              ))}
              {step.people.map((person) => (
                <li key={person.id} className="text-muted">
                  {person.name || person.email}
                </li>
              ))}
            </ul>
          </div>
        </li>
      )
    })}
  </ol>
)

const Vote = ({ vote }: { vote: ApprovalVote }) => {
  const { _ } = useLingui()
  const { words, tone } = faceOf(vote.state)
  return (
    <li>
      {vote.person.name || vote.person.email}
      {vote.insteadOf && (
        <span className="text-muted"> {_('for {name}', { name: vote.insteadOf.name })}</span>
      )}
      : <span className={vote.state === 'waiting' ? 'text-muted' : tone}>{words.toLocaleLowerCase()}</span>
      <span className="text-muted">
        {vote.way && ` ${wayName(vote.way)}`}
        {vote.decidedAt ? (
          <>
            {' · '}
            <RelativeTime at={vote.decidedAt} />
          </>
        ) : (
          vote.state === 'waiting' && (
            <>
              {' · '}
              {_('asked')} <RelativeTime at={vote.remindedAt ?? vote.askedAt} />
            </>
          )
        )}
      </span>
      {vote.comment && <q className="block break-words whitespace-pre-line">{vote.comment}</q>}
    </li>
  )
}
