// The form of an SLA policy: for which tickets, how soon, in which hours, and when the clocks stand.
import { useLingui } from '@lingui/react'
import type { EditorProps } from '../../law/face.ts'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { Section } from '../parts/Page.tsx'
import { ClockFields } from './ClockFields.tsx'
import { TargetTable } from './TargetTable.tsx'

export const PolicyEditor = ({ body, set, faults, isLocked, onReady }: EditorProps<'sla_policy'>) => {
  const { _ } = useLingui()
  return (
    <>
      <Section title={_('For which tickets')} text={_('The first policy that fits is the ticket’s.')}>
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
        title={_('How soon')}
        text={_('Working time, such as 30 m or 4 h 30 m. Where nothing stands, nothing is promised.')}
      >
        <TargetTable
          targets={body.targets}
          onChange={(targets) => set({ targets })}
          faults={faults}
          isLocked={isLocked}
        />
      </Section>
      <ClockFields body={body} set={set} faults={faults} isLocked={isLocked} />
    </>
  )
}
