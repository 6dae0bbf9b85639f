// A trigger in a line: when, if, then.
import { useLingui } from '@lingui/react'
import type { Trigger } from '../../../rules/automation/rule.ts'
import type { NameOf } from '../../law/face.ts'
import { ConditionLine } from '../../law/parts/ConditionLine.tsx'
import { holdsAlways } from '../../law/parts/WhenField.tsx'
import { occasionName } from '../../law/words.ts'
import { doesInWords } from './does.ts'

export const TriggerLine = ({ trigger, nameOf }: { trigger: Trigger; nameOf: NameOf }) => {
  const { _ } = useLingui()
  return (
    <>
      {trigger.on.map(occasionName).join(', ')}
      {!holdsAlways(trigger.condition) && (
        <>
          , {_('if')} <ConditionLine condition={trigger.condition} />
        </>
      )}{' '}
      → {doesInWords(trigger.actions, nameOf)}
    </>
  )
}
