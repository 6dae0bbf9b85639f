// One question: its words, whether it must be answered, and when it is asked at all.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { Field } from '../../../contract/fields.ts'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import { WhenField } from '../../law/parts/WhenField.tsx'
import { Checkbox, IconButton, TextField } from '../../ui/index.ts'

interface Props {
  question: FormQuestion
  /** undefined: no longer there. */
  field: Field | undefined
  at: number
  count: number
  onChange: (question: FormQuestion) => void
  onRemove: () => void
  onMove: (by: 1 | -1) => void
  error: string | undefined
  isLocked: boolean
  onReady: (isReady: boolean) => void
}

export const QuestionBlock = (props: Props) => {
  const { question, field, at, count, onChange, onRemove, onMove, error, isLocked, onReady } = props
  const { _ } = useLingui()
  const name = field?.name ?? question.key
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 border-b border-line py-3 first:pt-0 last:border-b-0">
      <span className="pt-1 text-sm text-faint tabular-nums">{at + 1}</span>
      <div className="flex min-w-0 flex-col gap-3">
        <div className="flex min-h-7 items-center gap-1">
          <h3 className="min-w-0 grow truncate font-[550]">
            {name} <code className="font-mono text-sm font-normal text-muted">{question.key}</code>
          </h3>
          {!isLocked && (
            <>
              <IconButton
                label={_('Move {name} up', { name })}
                isDisabled={at === 0}
                onPress={() => onMove(-1)}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={_('Move {name} down', { name })}
                isDisabled={at === count - 1}
                onPress={() => onMove(1)}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={_('Remove {name}', { name })}
                onPress={() => {
                  onReady(true)
                  onRemove()
                }}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </>
          )}
        </div>
        {!field && <p className="text-sm font-medium text-breach">{_('This field is no longer there.')}</p>}
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={_('The question')}
            placeholder={name}
            value={question.label}
            onChange={(label) => onChange({ ...question, label })}
            isDisabled={isLocked}
            maxLength={200}
          />
          <TextField
            label={_('Help')}
            placeholder={field?.help ?? ''}
            value={question.help}
            onChange={(help) => onChange({ ...question, help })}
            isDisabled={isLocked}
            maxLength={1000}
          />
        </div>
        <Checkbox
          isSelected={question.isRequired}
          onChange={(isRequired) => onChange({ ...question, isRequired })}
          isDisabled={isLocked}
        >
          {_('Must be answered')}
        </Checkbox>
        <WhenField
          label={_('Asked')}
          always={_('Always')}
          sometimes={_('Only if')}
          condition={question.askedWhen ?? { all: [] }}
          onChange={(askedWhen) =>
            onChange({
              ...question,
              askedWhen: 'all' in askedWhen && askedWhen.all.length === 0 ? null : askedWhen,
            })
          }
          onReady={onReady}
          error={error}
          isLocked={isLocked}
        />
      </div>
    </li>
  )
}
