// What a rule does, one action after the other.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import type { Action } from '../../../rules/automation/rule.ts'
import { Button, Menu, MenuItem, MenuLine } from '../../ui/index.ts'
import { useLaw } from '../parts/use-names.ts'
import { actionKinds, actionName } from '../words.ts'
import { ActionBlock } from './ActionBlock.tsx'
import { firstAction } from './first.ts'

interface Props {
  actions: readonly Action[]
  onChange: (actions: readonly Action[]) => void
  /** By place in the body: `actions.0.words`. */
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

/** Where the menu draws a line: what changes the ticket, what people hear, what it starts, what it puts off. */
const lines: readonly Action['do'][] = ['notify', 'create', 'escalate', 'promise']

export const ActionsEditor = ({ actions, onChange, faults, isLocked }: Props) => {
  const { _ } = useLingui()
  const choices = { approval: useLaw('approval'), workflow: useLaw('workflow'), webhook: useLaw('webhook') }
  const isMissing = (kind: Action['do']) =>
    (kind === 'approval' || kind === 'workflow' || kind === 'webhook') && choices[kind].length === 0
  const swap = (at: number, by: number) => {
    const [one, other] = [actions[at], actions[at + by]]
    if (one && other) onChange(actions.with(at, other).with(at + by, one))
  }
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {actions.length === 0 && <p className="text-muted">{_('Nothing yet.')}</p>}
      <ol className="flex flex-col">
        {actions.map((action, at) => (
          <ActionBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: an action is its place and kind
            key={`${at} ${action.do}`}
            at={at}
            count={actions.length}
            action={action}
            faults={faultsAt(faults, at)}
            isLocked={isLocked}
            onChange={(next) => onChange(actions.with(at, next))}
            onRemove={() => onChange(actions.toSpliced(at, 1))}
            onMove={(by) => swap(at, by)}
          />
        ))}
      </ol>
      {faults.actions && (
        <p role="alert" className="text-sm font-medium text-breach">
          {faults.actions}
        </p>
      )}
      {!isLocked && actions.length < 30 && (
        <div>
          <Menu
            label={_('Add an action')}
            placement="bottom start"
            trigger={<Button icon={<Plus size={14} aria-hidden="true" />}>{_('Add an action')}</Button>}
          >
            {actionKinds.flatMap((kind) => [
              ...(lines.includes(kind) ? [<MenuLine key={`before ${kind}`} />] : []),
              <MenuItem
                key={kind}
                text={actionName(kind)}
                isDisabled={isMissing(kind)}
                {...(isMissing(kind) && { note: _('none yet') })}
                onAction={() => onChange([...actions, firstAction(kind, choices)])}
              />,
            ])}
          </Menu>
        </div>
      )}
    </div>
  )
}

const faultsAt = (faults: Props['faults'], at: number): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([field, words]) =>
      field.startsWith(`actions.${at}.`) ? [[field.slice(`actions.${at}.`.length), words]] : [],
    ),
  )
