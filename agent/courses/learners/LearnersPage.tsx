// Who is told to take a course, how far everybody is, who finished.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { Frame } from '../Frame.tsx'
import { learnersQuery, planQuery } from '../queries.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { Assignments } from './Assignments.tsx'
import { LearnerTable } from './LearnerTable.tsx'

export const LearnersPage = () => {
  const { _ } = useLingui()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const learners = useQuery(learnersQuery(id))
  const plan = useQuery(planQuery(id)).data
  const [isAdding, setAdding] = useState(false)
  return (
    <Frame
      title={plan ? _('Learners of “{title}”', { title: plan.title }) : _('Learners')}
      isBelow
      action={
        <Button
          look="primary"
          icon={<UserPlus size={14} aria-hidden="true" />}
          onPress={() => setAdding(true)}
        >
          {_('Tell somebody to take it')}
        </Button>
      }
    >
      {isAdding && <AssignDialog courseId={id} close={() => setAdding(false)} />}
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className="max-w-[920px] px-6 pt-4 pb-16 max-md:px-4">
          <Loaded query={learners} rows={6}>
            {({ items, assignments }) => (
              <>
                {plan && plan.state !== 'open' && (
                  <p className="mb-3 text-muted">
                    {_('The course is not open: nobody hears of it before it is.')}
                  </p>
                )}
                <Assignments courseId={id} assignments={assignments} />
                {items.length > 0 ? (
                  <LearnerTable courseId={id} learners={items} />
                ) : (
                  <EmptyState title={_('Nobody yet')}>
                    {_('People you tell to take it, and people who begin by themselves, stand here.')}
                  </EmptyState>
                )}
              </>
            )}
          </Loaded>
        </div>
      </div>
    </Frame>
  )
}
