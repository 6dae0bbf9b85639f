// The text as Markdown, to be written or pasted as it is.
import { useLingui } from '@lingui/react'

interface Props {
  value: string
  direction: 'ltr' | 'rtl'
  onChange: (text: string) => void
}

export const SourceField = ({ value, direction, onChange }: Props) => {
  const { _ } = useLingui()
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="font-[550]">{_('Markdown')}</span>
      <textarea
        value={value}
        dir={direction}
        spellCheck
        maxLength={200_000}
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content min-h-80 w-full resize-y rounded-2 border border-control bg-surface px-3 py-2.5 font-mono text-ui leading-5 ring-focus"
      />
      <span className="text-sm text-muted">
        {_('Callouts: :::note, tip, warning or danger … ::: · steps: :::steps around a numbered list … :::')}
      </span>
    </label>
  )
}
