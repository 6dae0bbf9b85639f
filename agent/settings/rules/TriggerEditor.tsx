// The form of a trigger: when, if, then.
import { useLingui } from '@lingui/react'
import { occasions } from '../../../rules/automation/rule.ts'
import { targets } from '../../../rules/sla/policy.ts'
import { ActionsEditor } from '../../law/actions/ActionsEditor.tsx'
import type { EditorProps } from '../../law/face.ts'
import { PickMany } from '../../law/parts/PickMany.tsx'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { occasionName, targetName } from '../../law/words.ts'
import { Section } from '../parts/Page.tsx'

export const TriggerEditor = ({ body, set, faults, isLocked, onReady }: EditorProps<'trigger'>) => {
  const { _ } = useLingui()
  const isOfClocks = body.on.some((one) => one === 'clock_warned' || one === 'clock_breached')
  return (
    <>
      <Section title={_('When this happens')} text={_('Any of these begins it.')}>
        <PickMany
          label={_('Something happens')}
          hideLabel
          options={occasions.map((id) => ({ id, name: occasionName(id) }))}
          chosen={body.on}
          onChange={(on) => set({ on })}
          none={_('Nothing yet')}
          error={faults.on}
          isDisabled={isLocked}
        />
        {isOfClocks && (
          <PickMany
            label={_('Of which clocks')}
            options={([...targets, 'ola'] as const).map((id) => ({ id, name: targetName(id) }))}
            chosen={body.targets}
            onChange={(chosen) => set({ targets: chosen })}
            none={_('Of all')}
            isDisabled={isLocked}
          />
        )}
      </Section>
      <Section title={_('If')} text={_('Judged on the ticket as the change leaves it.')}>
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
      <Section title={_('Then')} text={_('Done one after the other.')}>
        <ActionsEditor
          actions={body.actions}
          onChange={(actions) => set({ actions })}
          faults={faults}
          isLocked={isLocked}
        />
      </Section>
    </>
  )
}
