// One need: "Network: 2 people, Mon–Fri, 08:00–18:00".
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import type { Need } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { teamBy } from '../../data/names.ts'
import { format } from '../../data/times.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { skillsQuery } from '../../settings/skills/queries.ts'
import { IconButton } from '../../ui/index.ts'
import { needsQuery, rosterKey } from '../queries.ts'

interface Props {
  need: Need
  mayWrite: boolean
  onOpen: () => void
}

export const NeedRow = ({ need, mayWrite, onOpen }: Props) => {
  const { _ } = useLingui()
  const skills = useQuery(skillsQuery).data?.items ?? []
  const skill = skills.find((s) => s.id === need.skillId)
  const { id, ...body } = need
  const remove = useAct({
    run: () => api.roster.removeNeed({ params: { id } }),
    refresh: [needsQuery.queryKey, rosterKey],
    said: () => _('{name} removed.', { name: need.name }),
    undo: () => api.roster.createNeed({ body }),
  })
  return (
    <li className="flex items-center gap-3 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow">
        <h2 className="font-[550]">{need.name}</h2>
        <p className="text-muted tabular-nums">
          {[
            teamBy(need.teamId)?.name,
            need.kind === 'on_call'
              ? _('{n} on call', { n: need.people })
              : _('{n, plural, one {# person} other {# people}}', { n: need.people }),
            skill && _('{skill} from level {level}', { skill: skill.name, level: need.skillLevel }),
            daysInWords(need.days),
            `${need.from}–${need.to}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {mayWrite && (
        <span className="flex">
          <IconButton label={_('Change {name}', { name: need.name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Remove {name}', { name: need.name })}
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(undefined)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}

/** 1 is Monday, as 1 January 2024 was. */
const weekday = (n: number): string =>
  format({ weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, n))

/** Neighbours in a row as a range: "Mon–Fri, Sun". */
const daysInWords = (days: readonly number[]): string => {
  const runs: number[][] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) => {
      const [first = 1] = run
      const last = run.at(-1) ?? first
      return run.length > 2 ? `${weekday(first)}–${weekday(last)}` : run.map(weekday).join(', ')
    })
    .join(', ')
}
