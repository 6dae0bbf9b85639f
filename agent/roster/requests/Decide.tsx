// Approving or declining a request, with the gaps in coverage it would open before one's eyes.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RosterRequest } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { format } from '../../data/times.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, TextField } from '../../ui/index.ts'
import { GapWords } from '../grid/GapWords.tsx'
import { requestQuery, requestsKey, rosterKey } from '../queries.ts'

export const Decide = ({ request }: { request: RosterRequest }) => {
  const { _ } = useLingui()
  const gaps = useQuery(requestQuery(request.id)).data?.gaps
  const [answer, setAnswer] = useState('')
  const decide = useAct({
    run: (approves: boolean) =>
      api.roster.decide({ params: { id: request.id }, body: { approves, answer: answer.trim() } }),
    refresh: [requestsKey, rosterKey],
    said: (approves) =>
      approves
        ? _('Approved: {name} is told', { name: request.person.name })
        : _('Declined: {name} is told', { name: request.person.name }),
  })
  return (
    <div className="mt-2 flex flex-col gap-2">
      {gaps && gaps.length > 0 && (
        <div className="grid max-w-md gap-1">
          <p className="text-sm font-medium text-breach">
            {_('{n, plural, one {It opens a gap in coverage} other {It opens # gaps in coverage}}', {
              n: gaps.length,
            })}
          </p>
          {gaps.slice(0, 4).map((gap) => (
            <div
              key={`${gap.needId} ${gap.from}`}
              className="grid grid-cols-[96px_minmax(0,1fr)] items-center gap-2"
            >
              <span className="text-sm text-muted tabular-nums">
                {format({ weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(gap.from))}
              </span>
              <GapWords gap={gap} />
            </div>
          ))}
        </div>
      )}
      {gaps?.length === 0 && <p className="text-sm text-ok">{_('It opens no gap in coverage.')}</p>}
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={_('Answer to {name}', { name: request.person.name })}
          hideLabel
          placeholder={_('A word with it, if you like')}
          value={answer}
          onChange={setAnswer}
          maxLength={1000}
          className="min-w-48 grow sm:max-w-80"
        />
        <Button look="primary" size="roomy" isPending={decide.isPending} onPress={() => decide.mutate(true)}>
          {_('Approve')}
        </Button>
        <Button size="roomy" isPending={decide.isPending} onPress={() => decide.mutate(false)}>
          {_('Decline')}
        </Button>
      </div>
    </div>
  )
}
