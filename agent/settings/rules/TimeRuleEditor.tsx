// The form of a time rule: what has lasted, what is then done, and whether again.
import { useLingui } from '@lingui/react'
import { ActionsEditor } from '../../law/actions/ActionsEditor.tsx'
import type { EditorProps } from '../../law/face.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { Section } from '../parts/Page.tsx'

export const TimeRuleEditor = ({ body, set, faults, isLocked, onReady }: EditorProps<'time_rule'>) => {
  const { _ } = useLingui()
  return (
    <>
      <Section
        title={_('Once it holds')}
        text={_('The desk notices within a minute, also after it stood still.')}
      >
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
      <Section title={_('Again')} text={_('While it still holds.')}>
        <DurationField
          label={_('Every so many hours')}
          minutes={body.repeatHours === null ? null : body.repeatHours * 60}
          empty={_('Once only')}
          onChange={(minutes) =>
            set({ repeatHours: minutes === null ? null : Math.max(1, Math.round(minutes / 60)) })
          }
          error={faults.repeatHours}
          isDisabled={isLocked}
          className="w-full sm:max-w-40"
        />
      </Section>
    </>
  )
}
