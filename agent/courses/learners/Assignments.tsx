// Who is told to take the course: people, teams and whole organisations, until when.
import { useLingui } from '@lingui/react'
import { Building2, User, UsersRound, X } from 'lucide-react'
import type { Assignment } from '../../../contract/courses.ts'
import { api } from '../../data/api.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { IconButton } from '../../ui/index.ts'
import { coursesKey } from '../queries.ts'
import { dayOf } from '../words.ts'

const icons = { person: User, team: UsersRound, organisation: Building2 }

interface Props {
  courseId: string
  assignments: readonly Assignment[]
}

export const Assignments = ({ courseId, assignments }: Props) => {
  const { _ } = useLingui()
  const remove = useAct({
    run: (one: Assignment) => api.courses.unassign({ params: { id: courseId, assignment: one.id } }),
    refresh: [coursesKey],
    undo: ({ target, dueAt }) =>
      api.courses.assign({
        params: { id: courseId },
        body: { target: { kind: target.kind, id: target.id }, dueAt },
      }),
    said: ({ target }) => _('{name} need not take it any more', { name: target.name }),
  })
  if (assignments.length === 0) return null
  return (
    <section aria-label={_('Told to take it')} className="mb-5">
      <h2 className="mb-1 font-semibold">{_('Told to take it')}</h2>
      <ul>
        {assignments.map((one) => {
          const Icon = icons[one.target.kind]
          return (
            <li key={one.id} className="flex min-h-10 items-center gap-2 border-b border-line">
              <Icon size={16} aria-hidden="true" className="shrink-0 text-faint" />
              <span className="min-w-0 grow truncate">{one.target.name}</span>
              <span className="text-sm text-muted">
                {one.dueAt ? _('until {day}', { day: dayOf(one.dueAt) }) : _('without a date')}
              </span>
              <IconButton
                label={_('Tell {name} no longer', { name: one.target.name })}
                onPress={() => remove.mutate(one)}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
