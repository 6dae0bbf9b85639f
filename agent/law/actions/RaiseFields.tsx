// By how many steps the priority goes up or down.
import { useLingui } from '@lingui/react'
import { Select } from '../../ui/index.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'

export const steps = ['3', '2', '1', '-1', '-2', '-3'] as const

export const RaiseFields = ({ action, onChange, isLocked }: ActionProps<Of<'raise'>>) => {
  const { _ } = useLingui()
  return (
    <Select
      label={_('By')}
      hideLabel
      options={steps.map((id) => ({
        id,
        name:
          Number(id) > 0
            ? _('{n, plural, one {# step up} other {# steps up}}', { n: Number(id) })
            : _('{n, plural, one {# step down} other {# steps down}}', { n: -Number(id) }),
      }))}
      value={String(action.steps)}
      onChange={(id) => onChange({ ...action, steps: Number(id) })}
      isDisabled={isLocked}
      className="w-full sm:max-w-56"
    />
  )
}
