// The surveys: who is asked how it was, when, and how often.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Smile } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { surveysQuery } from '../../feedback/queries.ts'
import { EditList } from '../parts/EditList.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { SurveyRow } from './SurveyRow.tsx'

export const Surveys = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('feedback.write')
  return (
    <EditList
      title={_('Surveys')}
      query={useQuery({ ...surveysQuery, select: ({ items }) => items })}
      newLabel={mayWrite ? _('New survey') : null}
      empty={{
        title: _('No surveys yet'),
        icon: Smile,
        words: _('A mail with one link for each mark, after a ticket is solved. Nobody is asked too often.'),
      }}
      row={(one, onOpen) => <SurveyRow key={one.id} one={one} mayWrite={mayWrite} onOpen={onOpen} />}
      form={(one, onClose) => <SurveyForm {...(one && { one })} onClose={onClose} />}
    />
  )
}
