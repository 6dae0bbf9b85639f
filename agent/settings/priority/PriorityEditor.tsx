// The form of a priority policy: for which tickets, its matrix, its steps.
import { useLingui } from '@lingui/react'
import type { EditorProps } from '../../law/face.ts'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { Checkbox, Select } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { Matrix } from './Matrix.tsx'
import { usualCells } from './usual.ts'

export const PriorityEditor = ({ body, set, faults, isLocked, onReady }: EditorProps<'priority_policy'>) => {
  const { _ } = useLingui()
  return (
    <>
      <Section title={_('For which tickets')}>
        <WhenField
          label={_('Which tickets')}
          hideLabel
          always={_('Every ticket')}
          sometimes={_('Only if')}
          condition={body.condition}
          onChange={(condition) => set({ condition })}
          onReady={(isReady) => onReady('condition', isReady)}
          error={faults.condition}
          isLocked={isLocked}
        />
      </Section>
      <Section
        title={_('Matrix')}
        text={_('Impact: how many are hit or how much is at stake. Urgency: how soon it must be mended.')}
      >
        <Checkbox
          isSelected={body.cells !== null}
          onChange={(on) => set({ cells: on ? usualCells() : null })}
          isDisabled={isLocked}
        >
          {_('Has a matrix of its own')}
        </Checkbox>
        {body.cells && <Matrix cells={body.cells} onChange={(cells) => set({ cells })} isLocked={isLocked} />}
      </Section>
      <Section title={_('Raise')} text={_('After the matrix. A policy without a matrix only raises.')}>
        <Select
          label={_('Raise')}
          hideLabel
          options={['3', '2', '1', '0', '-1', '-2', '-3'].map((id) => ({
            id,
            name: stepsInWords(Number(id), _),
          }))}
          value={String(body.raise)}
          onChange={(id) => set({ raise: Number(id) })}
          error={faults.raise}
          isDisabled={isLocked}
          className="w-full sm:max-w-56"
        />
      </Section>
    </>
  )
}

const stepsInWords = (n: number, _: (id: string, values?: Record<string, unknown>) => string): string => {
  if (n === 0) return _('As it is')
  return n > 0
    ? _('{n, plural, one {# step up} other {# steps up}}', { n })
    : _('{n, plural, one {# step down} other {# steps down}}', { n: -n })
}
