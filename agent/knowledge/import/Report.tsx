// What an import found, did and left out.
import { useLingui } from '@lingui/react'
import { remarkOf } from './remarks.ts'

interface Props {
  counts: Readonly<Record<string, number>>
  report: readonly { path: string; what: string; message: string }[]
}

const countNames: Record<string, string> = {
  found: 'found',
  created: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  collections: 'collections',
  files: 'files',
  skipped: 'left out',
}

const Remark = ({ message }: { message: string }) => {
  const { _ } = useLingui()
  const { words, values } = remarkOf(message)
  return _(words, values)
}

/** Always in the same order, whatever order they came in. */
const inOrder = (counts: Props['counts']): [name: string, count: number][] =>
  Object.keys(countNames).flatMap((name) => (counts[name] === undefined ? [] : [[name, counts[name]]]))

export const Report = ({ counts, report }: Props) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-4">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {inOrder(counts).map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{_(countNames[name] ?? name)}</dt>
            <dd className="text-h2 font-[620] tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      {report.length > 0 && (
        <ul aria-label={_('Report')} className="max-h-96 overflow-auto rounded-2 border border-line">
          {report.map((line, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: one file may be named twice
              key={at}
              className="border-b border-line px-3 py-2 last:border-b-0"
            >
              <span className="block font-mono text-sm break-all text-muted">{line.path}</span>
              <Remark message={line.message} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
