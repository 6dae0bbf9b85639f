// The form of a workflow: its map, and the chosen state below it.
import { useLingui } from '@lingui/react'
import { Flag, Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { WorkflowState } from '../../../rules/workflow/definition.ts'
import { judgeWorkflow } from '../../../rules/workflow/judge.ts'
import type { EditorProps } from '../../law/face.ts'
import { useLaw } from '../../law/parts/use-names.ts'
import { Button, Menu, MenuItem, TextField } from '../../ui/index.ts'
import { kindFace, stateKinds } from '../words.ts'
import { addState, removeState, type StateKind, setState } from './edit.ts'
import { StateForm } from './StateForm.tsx'
import { WorkflowMap } from './WorkflowMap.tsx'

export const WorkflowEditor = ({ body, set, faults, isLocked, onReady }: EditorProps<'workflow'>) => {
  const { _ } = useLingui()
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLElement>(null)
  const approvals = useLaw('approval')
  const selected = body.states.some((s) => s.id === chosen) ? chosen : body.start
  const at = body.states.findIndex((s) => s.id === selected)
  const state = body.states[at]
  const judged = Object.fromEntries(judgeWorkflow(body).map(({ path, message }) => [path, _(message)]))
  const all = { ...judged, ...faults }
  const wrong = new Set(
    Object.keys(all).flatMap((path) => body.states[Number(/^states\.(\d+)/.exec(path)?.[1] ?? -1)]?.id ?? []),
  )
  const add = (kind: StateKind) => {
    const { workflow, id } = addState(body, selected, kind, kindFace(kind).name, approvals[0]?.id ?? '')
    set(workflow)
    setChosen(id)
  }
  const open = () => form.current?.querySelector<HTMLElement>('input, button')?.focus()
  return (
    <section className="flex flex-col gap-4 py-6">
      <TextField
        label={_('What it is for')}
        rows={2}
        value={body.description}
        onChange={(description) => set({ description })}
        error={faults.description}
        isDisabled={isLocked}
      />
      <WorkflowMap
        workflow={body}
        selected={selected}
        onSelect={setChosen}
        onOpen={open}
        {...(!isLocked && { onRemove: (id: string) => set(removeState(body, id)) })}
        wrong={wrong}
      />
      {state && (
        <section
          ref={form}
          aria-label={_('State {name}', { name: state.name || state.id })}
          className="flex min-w-0 flex-col gap-4 rounded-3 border border-line px-5 py-4 max-md:px-4"
        >
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              label={_('{kind}: name', { kind: kindFace(state.kind).name })}
              value={state.name}
              onChange={(name) => set(setState(body, { ...state, name }))}
              error={all[`states.${at}.name`] ?? all[`states.${at}`] ?? all[`states.${at}.id`]}
              description={kindFace(state.kind).about}
              isDisabled={isLocked}
              maxLength={200}
              className="min-w-0 grow sm:max-w-80"
            />
            {!isLocked && (
              <div className="flex flex-wrap gap-2">
                <Menu
                  label={_('Add a state after it')}
                  placement="bottom start"
                  trigger={
                    <Button icon={<Plus size={14} aria-hidden="true" />}>{_('Add a state after it')}</Button>
                  }
                >
                  {stateKinds.map((kind) => (
                    <MenuItem
                      key={kind}
                      text={kindFace(kind).name}
                      note={kindFace(kind).about}
                      onAction={() => add(kind)}
                    />
                  ))}
                </Menu>
                {state.id !== body.start && (
                  <Button
                    look="plain"
                    icon={<Flag size={14} aria-hidden="true" />}
                    onPress={() => set({ start: state.id })}
                  >
                    {_('Begin here')}
                  </Button>
                )}
                {body.states.length > 1 && (
                  <Button
                    look="plain"
                    icon={<Trash2 size={14} aria-hidden="true" />}
                    onPress={() => set(removeState(body, state.id))}
                  >
                    {_('Remove')}
                  </Button>
                )}
              </div>
            )}
          </div>
          <StateForm
            key={state.id}
            workflow={body}
            state={state}
            onChange={(next: WorkflowState) => set(setState(body, next))}
            faults={faultsAt(all, at)}
            isLocked={isLocked}
            onReady={onReady}
          />
        </section>
      )}
      {all.start && (
        <p role="alert" className="text-sm font-medium text-breach">
          {all.start}
        </p>
      )}
    </section>
  )
}

const faultsAt = (faults: Readonly<Partial<Record<string, string>>>, at: number) =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([path, words]) =>
      path.startsWith(`states.${at}.`) ? [[path.slice(`states.${at}.`.length), words]] : [],
    ),
  )
