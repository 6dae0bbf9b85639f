// Everybody who takes a course: how far, how well, until when.
import { useLingui } from '@lingui/react'
import type { Learner } from '../../../contract/courses.ts'
import { api } from '../../data/api.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Avatar, Button, Table } from '../../ui/index.ts'
import { coursesKey } from '../queries.ts'
import { progressNames, whenWords } from '../words.ts'

interface Props {
  courseId: string
  learners: readonly Learner[]
}

export const LearnerTable = ({ courseId, learners }: Props) => {
  const { _ } = useLingui()
  const anew = useAct({
    run: ({ person }: Learner) => api.courses.anew({ params: { id: courseId, person: person.id } }),
    refresh: [coursesKey],
    said: ({ person }) => _('{name} has all tries again', { name: person.name }),
  })
  const passed = learners.filter((l) => l.mine.state === 'finished').length
  return (
    <section aria-label={_('Learners')}>
      <h2 className="mb-1 font-semibold">
        {_('Learners')}{' '}
        <span className="font-normal text-muted tabular-nums">
          {_('{passed} of {count} have passed', { passed, count: learners.length })}
        </span>
      </h2>
      <Table
        label={_('Learners')}
        rows={learners}
        keyOf={(l) => l.person.id}
        columns={[
          {
            id: 'name',
            head: _('Name'),
            isRowHeader: true,
            cell: ({ person }) => (
              <span className="flex items-center gap-2 font-medium">
                <Avatar name={person.name} size="small" />
                {person.name}
              </span>
            ),
          },
          { id: 'state', head: _('How far'), cell: ({ mine }) => _(progressNames[mine.state]) },
          {
            id: 'best',
            head: _('Best try'),
            keepHead: true,
            cell: ({ mine }) => (mine.best === null ? '–' : `${mine.best} %`),
          },
          {
            id: 'when',
            head: _('When'),
            cell: ({ mine }) => (
              <span className={mine.isOverdue ? 'font-medium text-breach' : 'text-muted'}>
                {whenWords(mine)}
              </span>
            ),
          },
          {
            id: 'anew',
            head: _('Tries'),
            hideHead: true,
            cell: (learner) =>
              learner.mine.state === 'failed' && (
                <Button onPress={() => anew.mutate(learner)}>{_('Give new tries')}</Button>
              ),
          },
        ]}
      />
    </section>
  )
}
