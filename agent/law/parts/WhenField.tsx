// For which tickets something is meant: all of them, or those of a condition.
import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import type { Condition } from '../../../rules/conditions/ast.ts'
import { Choice, SkeletonRows } from '../../ui/index.ts'
import { ConditionLine } from './ConditionLine.tsx'

const ConditionEditor = lazy(async () => ({
  default: (await import('../../views/ConditionEditor.tsx')).ConditionEditor,
}))

interface Props {
  label: string
  hideLabel?: boolean
  /** The name of "no condition": "Every ticket". */
  always: string
  sometimes: string
  condition: Condition
  onChange: (condition: Condition) => void
  onReady: (isReady: boolean) => void
  error?: string | undefined
  isLocked: boolean
}

export const WhenField = (props: Props) => {
  const { label, hideLabel = false, always, sometimes, condition, onChange, onReady, error, isLocked } = props
  useLingui()
  const isAlways = holdsAlways(condition)
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Choice<'always' | 'sometimes'>
        label={label}
        hideLabel={hideLabel}
        options={[
          { id: 'always', name: always },
          { id: 'sometimes', name: sometimes },
        ]}
        value={isAlways ? 'always' : 'sometimes'}
        isDisabled={isLocked}
        onChange={(choice) => {
          onReady(true)
          onChange(choice === 'always' ? { all: [] } : unsolved)
        }}
      />
      {!isAlways && isLocked && <ConditionLine condition={condition} />}
      {!isAlways && !isLocked && (
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <ConditionEditor condition={condition} onChange={onChange} onReady={onReady} />
        </Suspense>
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-breach">
          {error}
        </p>
      )}
    </div>
  )
}

const unsolved: Condition = { all: [{ field: 'unsolved', op: 'is', value: true }] }

export const holdsAlways = (condition: Condition): boolean => 'all' in condition && condition.all.length === 0
