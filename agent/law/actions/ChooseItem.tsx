// Which approval, workflow or webhook an action starts.
import { useLingui } from '@lingui/react'
import { Select } from '../../ui/index.ts'
import { useLaw } from '../parts/use-names.ts'
import { actionName } from '../words.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'

type Started = Of<'approval'> | Of<'workflow'> | Of<'webhook'>

export const ChooseItem = ({ action, onChange, faults, isLocked }: ActionProps<Started>) => {
  const { _ } = useLingui()
  const options = useLaw(action.do)
  const [chosen, with_] = parts(action)
  return (
    <Select
      label={actionName(action.do)}
      hideLabel
      options={options}
      value={chosen || null}
      onChange={(id) => onChange(with_(id))}
      error={Object.values(faults)[0]}
      isDisabled={isLocked}
      placeholder={_('Choose…')}
      className="w-full sm:max-w-80"
    />
  )
}

const parts = (action: Started): [chosen: string, set: (id: string) => Started] => {
  if (action.do === 'approval') return [action.approvalId, (approvalId) => ({ ...action, approvalId })]
  if (action.do === 'workflow') return [action.workflowId, (workflowId) => ({ ...action, workflowId })]
  return [action.webhookId, (webhookId) => ({ ...action, webhookId })]
}
