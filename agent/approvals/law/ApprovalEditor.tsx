// The form of an approval: what is asked, and its steps.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { EditorProps } from '../../law/face.ts'
import { Section } from '../../settings/parts/Page.tsx'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { blankStep, StepFields } from './StepFields.tsx'

export const ApprovalEditor = ({ body, set, faults, isLocked }: EditorProps<'approval'>) => {
  const { _ } = useLingui()
  const { steps } = body
  const swap = (at: number, by: number) => {
    const [one, other] = [steps[at], steps[at + by]]
    if (one && other) set({ steps: steps.with(at, other).with(at + by, one) })
  }
  return (
    <>
      <Section
        title={_('Question')}
        text={_('Placeholders such as {requester} and {subject} are filled in from the ticket.', {
          requester: '{{ requester.name }}',
          subject: '{{ ticket.subject }}',
        })}
      >
        <TextField
          label={_('What is asked')}
          rows={4}
          value={body.question}
          onChange={(question) => set({ question })}
          error={faults.question}
          isDisabled={isLocked}
        />
      </Section>
      <Section
        title={_('Steps')}
        text={_(
          'Asked one after the other. The first one that is declined ends it. Nobody decides about their own wish unless the requester is named.',
        )}
      >
        <ol className="flex flex-col">
          {steps.map((step, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              key={at}
              className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-b border-line py-4 first:pt-0"
            >
              <span className="pt-1 text-sm text-faint tabular-nums">{at + 1}</span>
              <StepFields
                step={step}
                onChange={(next) => set({ steps: steps.with(at, next) })}
                isLocked={isLocked}
                faults={faultsAt(faults, at)}
              />
              {!isLocked && (
                <div className="flex flex-col gap-1 sm:flex-row">
                  <IconButton
                    label={_('Move step {n} up', { n: at + 1 })}
                    isDisabled={at === 0}
                    onPress={() => swap(at, -1)}
                  >
                    <ArrowUp size={14} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={_('Move step {n} down', { n: at + 1 })}
                    isDisabled={at === steps.length - 1}
                    onPress={() => swap(at, 1)}
                  >
                    <ArrowDown size={14} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={_('Remove step {n}', { n: at + 1 })}
                    isDisabled={steps.length === 1}
                    onPress={() => set({ steps: steps.toSpliced(at, 1) })}
                  >
                    <X size={14} aria-hidden="true" />
                  </IconButton>
                </div>
              )}
            </li>
          ))}
        </ol>
        {!isLocked && steps.length < 10 && (
          <div>
            <Button
              icon={<Plus size={14} aria-hidden="true" />}
              onPress={() => set({ steps: [...steps, blankStep] })}
            >
              {_('Add a step')}
            </Button>
          </div>
        )}
      </Section>
    </>
  )
}

const faultsAt = (faults: EditorProps<'approval'>['faults'], at: number) =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([field, words]) =>
      field.startsWith(`steps.${at}.`)
        ? [[field.slice(`steps.${at}.`.length).split('.')[0] ?? '', words]]
        : [],
    ),
  )
