// Where a state leads: one or several ways, the first whose condition holds.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { Branch, Workflow } from '../../../rules/workflow/definition.ts'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { Button, IconButton, Select } from '../../ui/index.ts'

interface Props {
  workflow: Workflow
  /** Of which state. */
  id: string
  next: readonly Branch[]
  onChange: (next: readonly Branch[]) => void
  onReady: (what: string, isReady: boolean) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

export const NextField = ({ workflow, id, next, onChange, onReady, faults, isLocked }: Props) => {
  const { _ } = useLingui()
  const states = workflow.states.filter((s) => s.id !== id).map((s) => ({ id: s.id, name: s.name || s.id }))
  const swap = (at: number, by: number) => {
    const [one, other] = [next[at], next[at + by]]
    if (one && other) onChange(next.with(at, other).with(at + by, one))
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="pb-1 font-[550]">{_('Then')}</legend>
      {next.length === 0 && <p className="text-muted">{_('This way ends here.')}</p>}
      <ol className="flex flex-col gap-3">
        {next.map((branch, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place
            key={at}
            className="flex min-w-0 flex-col gap-3 border-l-2 border-line-strong pl-3"
          >
            <div className="flex flex-wrap items-end gap-2">
              <Select
                label={_('Way {n} leads to', { n: at + 1 })}
                options={states}
                value={branch.to}
                onChange={(to) => onChange(next.with(at, { ...branch, to }))}
                error={faults[`next.${at}.to`]}
                isDisabled={isLocked}
                className="w-56"
              />
              {!isLocked && (
                <div className="flex">
                  {next.length > 1 && (
                    <>
                      <IconButton
                        label={_('Move way {n} up', { n: at + 1 })}
                        isDisabled={at === 0}
                        onPress={() => swap(at, -1)}
                      >
                        <ArrowUp size={14} aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        label={_('Move way {n} down', { n: at + 1 })}
                        isDisabled={at === next.length - 1}
                        onPress={() => swap(at, 1)}
                      >
                        <ArrowDown size={14} aria-hidden="true" />
                      </IconButton>
                    </>
                  )}
                  <IconButton
                    label={_('Remove way {n}', { n: at + 1 })}
                    onPress={() => {
                      onReady(`way ${id} ${at}`, true)
                      onChange(next.toSpliced(at, 1))
                    }}
                  >
                    <X size={14} aria-hidden="true" />
                  </IconButton>
                </div>
              )}
            </div>
            <WhenField
              label={_('Taken')}
              always={_('In any case')}
              sometimes={_('Only if')}
              condition={branch.when ?? { all: [] }}
              onChange={(when) =>
                onChange(
                  next.with(at, {
                    ...branch,
                    when: 'all' in when && when.all.length === 0 ? null : when,
                  }),
                )
              }
              onReady={(isReady) => onReady(`way ${id} ${at}`, isReady)}
              error={faults[`next.${at}.when`]}
              isLocked={isLocked}
            />
          </li>
        ))}
      </ol>
      {!isLocked && states.length > 0 && next.length < 20 && (
        <div>
          <Button
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() => onChange([...next, { when: null, to: states[0]?.id ?? '' }])}
          >
            {_('Add a way')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
