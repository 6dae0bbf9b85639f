// What becomes of the rows of a list, and which cannot be read and why.
import { useLingui } from '@lingui/react'
import { Disclosure } from '../settings/parts/Disclosure.tsx'

interface Props {
  counts: Readonly<Record<string, number>>
  faults: readonly { line: number; field: string; message: string }[]
}

export const Outcome = ({ counts, faults }: Props) => {
  const { _ } = useLingui()
  const words: Readonly<Record<string, string>> = {
    created: '{n, plural, one {# new person} other {# new people}}',
    updated: '{n, plural, one {# person changed} other {# people changed}}',
    unchanged: '{n, plural, one {# as before} other {# as before}}',
    skipped: '{n, plural, one {# row left out} other {# rows left out}}',
    organisations: '{n, plural, one {# new organisation} other {# new organisations}}',
  }
  const shown = Object.entries(words).flatMap(([key, text]) => {
    const n = counts[key] ?? 0
    return n > 0 ? [_(text, { n })] : []
  })
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      <p className="tabular-nums">{shown.length > 0 ? shown.join(' · ') : _('Nothing.')}</p>
      {faults.length > 0 && (
        <Disclosure
          title={_('{n, plural, one {# remark} other {# remarks}}', { n: faults.length })}
          isOpen={faults.length <= 5}
        >
          <ul className="flex max-h-80 flex-col gap-1 overflow-auto">
            {faults.map(({ line, field, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several faults alike
              <li key={at} className="grid gap-x-3 sm:grid-cols-[160px_minmax(0,1fr)]">
                <span className="text-sm text-muted tabular-nums">
                  {_('Line {line}', { line })}
                  {field && ` · ${field}`}
                </span>
                <span className="wrap-anywhere">{message}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
