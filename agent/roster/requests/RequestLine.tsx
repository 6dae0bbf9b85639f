// One request: who, what and when, what became of it, and what I may do with it.
import { useLingui } from '@lingui/react'
import type { RosterRequest } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { format } from '../../data/times.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Avatar, Button, cx } from '../../ui/index.ts'
import { requestsKey, rosterKey } from '../queries.ts'
import { requestName, stateName } from '../words.tsx'
import { Decide } from './Decide.tsx'

const tones: Record<RosterRequest['state'], string> = {
  asked: 'text-muted',
  open: 'text-warn',
  approved: 'text-ok',
  declined: 'text-breach',
  withdrawn: 'text-muted',
}

export const RequestLine = ({ request, isMine = false }: { request: RosterRequest; isMine?: boolean }) => {
  const { _ } = useLingui()
  const params = { id: request.id }
  const refresh = [requestsKey, rosterKey]
  const agree = useAct({
    run: (agrees: boolean) => api.roster.agree({ params, body: { agrees } }),
    refresh,
    said: (agrees) => (agrees ? _('Agreed to the swap') : _('Swap not agreed to')),
  })
  const withdraw = useAct({
    run: () => api.roster.withdraw({ params }),
    refresh,
    said: () => _('Request taken back'),
  })
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-b-0">
      {!isMine && <Avatar name={request.person.name} size="large" />}
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-[550]">
            {isMine
              ? requestName(request.kind)
              : _('{name}: {what}', { name: request.person.name, what: requestName(request.kind) })}
          </span>
          <span className="tabular-nums">{spanWords(request)}</span>
          <span className={cx('text-sm font-medium', tones[request.state])}>{stateName(request.state)}</span>
        </p>
        {request.other && (
          <p className="text-muted tabular-nums">
            {request.otherSpan
              ? _('{name} takes it, for {times}', {
                  name: request.other.name,
                  times: spanWords({ ...request.otherSpan, kind: 'swap' }),
                })
              : _('{name} takes it', { name: request.other.name })}
          </p>
        )}
        {request.words && <p className="text-muted wrap-anywhere">{request.words}</p>}
        {request.answer && (
          <p className="wrap-anywhere">
            {_('{name}: “{words}”', { name: request.decidedBy?.name ?? '', words: request.answer })}
          </p>
        )}
        {request.mayAgree && (
          <span className="mt-1 flex gap-2">
            <Button look="primary" isPending={agree.isPending} onPress={() => agree.mutate(true)}>
              {_('Agree')}
            </Button>
            <Button isPending={agree.isPending} onPress={() => agree.mutate(false)}>
              {_('Rather not')}
            </Button>
          </span>
        )}
        {request.mayDecide && <Decide request={request} />}
        {isMine && request.mayWithdraw && (
          <span>
            <Button look="plain" className="-ml-2.5" onPress={() => withdraw.mutate(undefined)}>
              {_('Take back')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

/** Whole days as days; swaps and parts of a day with their times. */
const spanWords = ({ kind, from, to }: { kind: string; from: string; to: string }): string => {
  const isMidnight = (at: string) => new Date(at).getHours() === 0 && new Date(at).getMinutes() === 0
  const isWhole = kind !== 'swap' && isMidnight(from) && isMidnight(to)
  const days = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return format(isWhole ? days : { ...days, hour: '2-digit', minute: '2-digit' }).formatRange(
    new Date(from),
    new Date(Date.parse(to) - (isWhole ? 1 : 0)),
  )
}
