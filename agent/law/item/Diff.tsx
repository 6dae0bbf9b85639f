// What changed, line by line: gone lines red with a minus, new ones green with a plus.
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { cx } from '../../ui/index.ts'
import { type DiffLine, diffOf, nearChanges } from '../diff.ts'

const faces: Record<DiffLine['kind'], string> = {
  same: 'text-muted',
  gone: 'bg-breach-soft text-ink',
  new: 'bg-ok-soft text-ink',
}
const signs: Record<DiffLine['kind'], string> = { same: ' ', gone: '−', new: '+' }

interface Props {
  before: string
  after: string
  /** Of what the texts speak of by id. */
  names: Readonly<Record<string, string>>
}

export const Diff = ({ before, after, names }: Props) => {
  const { _ } = useLingui()
  const lines = useMemo(() => nearChanges(diffOf(before.trimEnd(), after.trimEnd())), [before, after])
  if (lines.every((line) => line === null)) return <p className="text-muted">{_('Nothing differs.')}</p>
  const said: Record<DiffLine['kind'], string> = { same: '', gone: _('Gone:'), new: _('New:') }
  return (
    <section
      aria-label={_('What changes')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-2 border border-line py-1 font-mono text-sm leading-5 ring-focus"
    >
      {lines.map((line, at) =>
        line ? (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={at}
            className={cx('flex w-max min-w-full gap-2 px-3 whitespace-pre', faces[line.kind])}
          >
            <span aria-hidden="true" className="w-2 shrink-0 select-none">
              {signs[line.kind]}
            </span>
            {said[line.kind] && <span className="sr-only">{said[line.kind]}</span>}
            <span>{named(line.text, names)}</span>
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div key={at} aria-hidden="true" className="px-3 text-faint select-none">
            ⋯
          </div>
        ),
      )}
    </section>
  )
}

/** Ids tell nobody anything. */
const named = (text: string, names: Props['names']): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => names[id] ?? id)
