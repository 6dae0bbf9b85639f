// One question: one of several, any of several, true or false, or lines to be put in order.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId } from 'react'
import type { Course } from '../../../contract/courses.ts'
import { IconButton } from '../../ui/index.ts'

interface Props {
  question: Course['asked'][number]
  at: number
  chosen: readonly string[]
  isMissing: boolean
  onChange: (chosen: string[]) => void
}

export const QuestionField = ({ question, at, chosen, isMissing, onChange }: Props) => {
  const { _ } = useLingui()
  const name = useId()
  const { kind, text } = question
  const options =
    kind === 'truth'
      ? [
          { id: 'yes', text: _('True') },
          { id: 'no', text: _('False') },
        ]
      : question.options
  const move = (from: number, by: -1 | 1) => {
    const next = [...chosen]
    const [line] = next.splice(from, 1)
    if (line !== undefined) next.splice(from + by, 0, line)
    onChange(next)
  }
  return (
    <fieldset className="min-w-0" aria-describedby={isMissing ? `${name}-missing` : undefined}>
      <legend className="mb-1 font-semibold">
        {at}. {text}
      </legend>
      {kind === 'several' && <p className="text-sm text-muted">{_('Choose all that apply.')}</p>}
      {kind === 'order' && <p className="text-sm text-muted">{_('Put the first one on top.')}</p>}
      {isMissing && (
        <p id={`${name}-missing`} role="alert" className="text-sm font-medium text-breach">
          {_('Answer this question')}
        </p>
      )}
      {kind === 'order' ? (
        <ol className="mt-1 flex flex-col gap-1">
          {chosen.map((id, n) => {
            const line = options.find((o) => o.id === id)?.text ?? ''
            return (
              <li key={id} className="flex items-center gap-2 rounded-2 border border-line px-3 py-1">
                <span className="w-5 text-muted tabular-nums">{n + 1}</span>
                <span className="min-w-0 grow">{line}</span>
                <IconButton
                  label={_('Move “{name}” up', { name: line })}
                  isDisabled={n === 0}
                  onPress={() => move(n, -1)}
                >
                  <ArrowUp size={14} aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={_('Move “{name}” down', { name: line })}
                  isDisabled={n === chosen.length - 1}
                  onPress={() => move(n, 1)}
                >
                  <ArrowDown size={14} aria-hidden="true" />
                </IconButton>
              </li>
            )
          })}
        </ol>
      ) : (
        options.map(({ id, text: words }) => (
          <label key={id} className="flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type={kind === 'several' ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(
                  kind !== 'several'
                    ? [id]
                    : event.target.checked
                      ? [...chosen, id]
                      : chosen.filter((one) => one !== id),
                )
              }
              className="size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">{words}</span>
          </label>
        ))
      )}
    </fieldset>
  )
}
