// A text with placeholders: numbered lines, placeholders tinted, the line with a fault marked. Grows with its text.
import type { Ref } from 'react'
import { TextField as AriaTextField, TextArea } from 'react-aria-components/TextField'
import { FieldHelp, FieldLabel, fieldClass, inputClass } from '../../ui/Field.tsx'
import { cx } from '../../ui/index.ts'

interface Props {
  label: string
  description: string
  value: string
  error?: string | undefined
  /** From 1. */
  faultyLine: number | null
  isReadOnly: boolean
  areaRef: Ref<HTMLTextAreaElement>
  onFocus: () => void
  onChange: (value: string) => void
}

const face =
  'col-start-1 row-start-1 m-0 min-w-0 py-2 pr-3 pl-11 font-mono text-ui leading-5 break-words whitespace-pre-wrap [overflow-wrap:anywhere]'

export const CodeArea = ({
  label,
  description,
  value,
  error,
  faultyLine,
  isReadOnly,
  areaRef,
  ...rest
}: Props) => (
  <AriaTextField
    {...rest}
    value={value}
    isReadOnly={isReadOnly}
    isInvalid={Boolean(error)}
    validationBehavior="aria"
    className={fieldClass}
  >
    <FieldLabel label={label} />
    <div className="relative isolate grid overflow-hidden rounded-2 bg-surface">
      <div
        aria-hidden="true"
        className={cx(
          face,
          'pointer-events-none border border-transparent text-transparent [counter-reset:line]',
        )}
      >
        {value.split('\n').map((line, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={at}
            text={line}
            isFaulty={faultyLine === at + 1}
          />
        ))}
      </div>
      <TextArea
        ref={areaRef}
        spellCheck
        className={cx(
          inputClass,
          face,
          'relative h-auto min-h-72 resize-none overflow-hidden bg-transparent pointer-coarse:h-auto pointer-coarse:text-ui',
        )}
      />
    </div>
    <FieldHelp description={description} error={error} />
  </AriaTextField>
)

const Line = ({ text, isFaulty }: { text: string; isFaulty: boolean }) => (
  <div
    className={cx(
      'relative min-h-5 [counter-increment:line] before:absolute before:-left-11 before:w-8 before:text-right before:text-xs before:leading-5 before:content-[counter(line)]',
      isFaulty
        ? 'bg-breach-soft shadow-[-44px_0_0_var(--breach-soft),12px_0_0_var(--breach-soft)] before:z-10 before:font-semibold before:text-breach'
        : 'before:text-faint',
    )}
  >
    {text.split(/(\{\{.*?\}\}|\{%.*?%\})/u).map((part, at) =>
      /^\{[{%]/u.test(part) ? (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          key={at}
          className={cx('rounded-1', part.startsWith('{%') ? 'bg-violet-soft' : 'bg-accent-soft')}
        >
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </div>
)
