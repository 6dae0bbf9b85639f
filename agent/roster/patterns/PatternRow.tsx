// One pattern: its weeks at a glance, who follows it, and from when.
import { useLingui } from '@lingui/react'
import { Pencil, Trash2 } from 'lucide-react'
import type { Pattern } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { format } from '../../data/times.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { IconButton } from '../../ui/index.ts'
import { patternsQuery } from '../queries.ts'
import { Followers } from './Followers.tsx'

interface Props {
  pattern: Pattern
  mayWrite: boolean
  onOpen: () => void
}

export const PatternRow = ({ pattern, mayWrite, onOpen }: Props) => {
  const { _ } = useLingui()
  const { id, name, people: _n, version: _v, ...rest } = pattern
  const remove = useAct({
    run: () => api.roster.removePattern({ params: { id } }),
    refresh: [patternsQuery.queryKey],
    said: () => _('{name} removed.', { name }),
    undo: () => api.roster.createPattern({ body: { name, ...rest } }),
  })
  return (
    <li className="border-b border-line py-4 last:border-b-0">
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <h2 className="text-body font-semibold">{name}</h2>
          <p className="text-sm text-muted">
            {[
              _('{n, plural, one {each week} other {in # weeks}}', { n: pattern.weeks.length }),
              pattern.zone,
              pattern.worksHolidays && _('also on holidays'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {mayWrite && (
          <>
            <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={_('Remove {name}', { name })}
              isDisabled={remove.isPending || pattern.people > 0}
              onPress={() => remove.mutate(undefined)}
            >
              <Trash2 size={14} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      <Glance weeks={pattern.weeks} />
      <Followers pattern={pattern} mayWrite={mayWrite} />
    </li>
  )
}

/** 2024 began on a Monday. */
const weekday = (n: number) => format({ weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, n + 1))

const Glance = ({ weeks }: { weeks: Pattern['weeks'] }) => {
  const { _ } = useLingui()
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="min-w-[560px] border-collapse text-sm tabular-nums">
        <thead>
          <tr>
            {weeks.length > 1 && (
              <th scope="col" className="w-16 pb-1 text-left font-medium text-muted">
                {_('Week')}
              </th>
            )}
            {Array.from({ length: 7 }, (_day, n) => (
              <th key={weekday(n)} scope="col" className="w-24 pb-1 text-left font-medium text-muted">
                {weekday(n)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the turn
            <tr key={at} className="border-t border-line">
              {weeks.length > 1 && (
                <th scope="row" className="py-1 text-left font-medium">
                  {at + 1}
                </th>
              )}
              {week.map((day, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the week
                <td key={n} className="py-1 pr-2 align-top">
                  {day.length === 0 ? (
                    <span className="text-faint">{_('Free')}</span>
                  ) : (
                    day.map((s) => (
                      <span key={`${s.kind} ${s.from}`} className="block whitespace-nowrap">
                        {s.from}–{s.to}
                        {s.kind === 'on_call' && <span className="text-muted"> {_('On call')}</span>}
                      </span>
                    ))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
