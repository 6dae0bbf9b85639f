// What one may choose from, and which of it is right; lines to be put in order stand in the right order.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import { useId } from 'react'
import type { Question } from '../../../contract/courses.ts'
import { Button, TextField } from '../../ui/index.ts'
import { MoveButtons } from './MoveButtons.tsx'

interface Props {
  kind: Question['kind']
  options: Question['options']
  onChange: (options: Question['options']) => void
}

export const OptionList = ({ kind, options, onChange }: Props) => {
  const { _ } = useLingui()
  const group = useId()
  const mark = (id: string, isRight: boolean) =>
    onChange(
      options.map((o) => ({
        ...o,
        isRight: o.id === id ? isRight : kind === 'one' ? false : o.isRight,
      })),
    )
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm text-muted">
        {kind === 'order' ? _('In the right order; learners see them mixed.') : _('Mark what is right.')}
      </p>
      {options.map((option, at) => {
        const name = _('Answer {n}', { n: at + 1 })
        return (
          <div key={option.id} className="flex items-center gap-2">
            {kind === 'order' ? (
              <span className="w-5 text-muted tabular-nums">{at + 1}</span>
            ) : (
              <input
                type={kind === 'one' ? 'radio' : 'checkbox'}
                name={group}
                aria-label={_('{name} is right', { name })}
                checked={option.isRight}
                onChange={(event) => mark(option.id, event.target.checked)}
                className="size-4 shrink-0 accent-accent"
              />
            )}
            <TextField
              label={name}
              hideLabel
              value={option.text}
              onChange={(text) => onChange(options.map((o) => (o.id === option.id ? { ...o, text } : o)))}
              maxLength={500}
              className="min-w-0 grow"
            />
            <MoveButtons name={name} list={options} at={at} onChange={onChange} />
          </div>
        )
      })}
      {options.length < 12 && (
        <div>
          <Button
            look="plain"
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={() => onChange([...options, { id: crypto.randomUUID(), text: '', isRight: false }])}
          >
            {_('Add an answer')}
          </Button>
        </div>
      )}
    </div>
  )
}
