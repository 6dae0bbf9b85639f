// The fields of an action, by what it does.
import { useLingui } from '@lingui/react'
import type { Action } from '../../../rules/automation/rule.ts'
import type { ActionProps } from './ActionBlock.tsx'
import { ChooseItem } from './ChooseItem.tsx'
import { CreateFields } from './CreateFields.tsx'
import { EscalateFields, HandOverFields } from './EscalateFields.tsx'
import { LaterFields } from './LaterFields.tsx'
import { NotifyFields } from './NotifyFields.tsx'
import { RaiseFields } from './RaiseFields.tsx'
import { ReplyFields } from './ReplyFields.tsx'
import { SetFields } from './SetFields.tsx'
import { WordsField } from './WordsField.tsx'

export const ActionFields = (props: ActionProps) => {
  const { _ } = useLingui()
  const { action, faults, isLocked } = props
  const own = <A extends Action>(one: A) => ({ ...(props as unknown as ActionProps<A>), action: one })
  switch (action.do) {
    case 'set':
      return <SetFields {...own(action)} />
    case 'raise':
      return <RaiseFields {...own(action)} />
    case 'notify':
      return <NotifyFields {...own(action)} />
    case 'reply':
      return <ReplyFields {...own(action)} />
    case 'note':
      return (
        <WordsField
          label={_('Note for the team')}
          words={action.words}
          onChange={(words) => props.onChange({ ...action, words })}
          error={faults.words}
          isLocked={isLocked}
        />
      )
    case 'create':
      return <CreateFields {...own(action)} />
    case 'approval':
    case 'workflow':
    case 'webhook':
      return <ChooseItem {...own(action)} />
    case 'escalate':
      return <EscalateFields {...own(action)} />
    case 'hand_over':
      return <HandOverFields {...own(action)} />
    case 'route':
      return <p className="text-muted">{_('By the routing of its team, at once.')}</p>
    case 'promise':
    case 'snooze':
    case 'wait':
      return <LaterFields {...own(action)} />
  }
}

export type Of<D extends Action['do']> = Extract<Action, { do: D }>
