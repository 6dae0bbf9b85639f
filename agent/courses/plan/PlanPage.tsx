// Writing a course: facts, articles in order, questions; saved together, opened when it is sound.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Frame } from '../Frame.tsx'
import { planQuery } from '../queries.ts'
import { PlanForm } from './PlanForm.tsx'

export const PlanPage = () => {
  const { _ } = useLingui()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  // Here, because a saved form begins anew.
  const [language, setLanguage] = useState('')
  const plan = useQuery(planQuery(id))
  return (
    <Frame title={plan.data?.title ?? _('Course')} isBelow>
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className="max-w-[760px] px-6 pt-5 pb-16 max-md:px-4">
          <Loaded query={plan} rows={6}>
            {(data) => (
              <PlanForm
                key={`${data.id} ${data.version}`}
                plan={data}
                language={language}
                setLanguage={setLanguage}
              />
            )}
          </Loaded>
        </div>
      </div>
    </Frame>
  )
}
