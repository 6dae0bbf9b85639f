// On which tickets a field stands, and whether it must be filled in before one is solved.
import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import { Checkbox, Choice, SkeletonRows } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import type { Draft } from './form.ts'

const ConditionEditor = lazy(async () => ({
  default: (await import('../../views/ConditionEditor.tsx')).ConditionEditor,
}))

interface Props {
  draft: Draft
  set: (part: Partial<Draft>) => void
  /** Whether the condition can be kept as it stands. */
  onReady: (isReady: boolean) => void
  isLocked: boolean
  error: string | undefined
}

export const Shown = ({ draft, set, onReady, isLocked, error }: Props) => {
  const { _ } = useLingui()
  return (
    <Section
      title={_('Where it stands')}
      text={_('A field that stands only where it matters is filled in more often.')}
    >
      <Choice<'always' | 'sometimes'>
        label={_('Shown')}
        options={[
          { id: 'always', name: _('On every ticket') },
          { id: 'sometimes', name: _('On some tickets') },
        ]}
        value={draft.shownWhen === null ? 'always' : 'sometimes'}
        isDisabled={isLocked}
        onChange={(choice) => {
          onReady(true)
          set({ shownWhen: choice === 'always' ? null : { all: [] } })
        }}
      />
      {draft.shownWhen !== null && (
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <ConditionEditor
            condition={draft.shownWhen}
            onChange={(shownWhen) => set({ shownWhen })}
            onReady={onReady}
          />
        </Suspense>
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-breach">
          {error}
        </p>
      )}
      <Checkbox
        isSelected={draft.requiredOnSolve}
        isDisabled={isLocked}
        onChange={(requiredOnSolve) => set({ requiredOnSolve })}
        description={_(
          'Asked for only where it is shown. Requesters who close their own ticket are not asked.',
        )}
      >
        {_('Must be filled in before a ticket is solved')}
      </Checkbox>
    </Section>
  )
}
