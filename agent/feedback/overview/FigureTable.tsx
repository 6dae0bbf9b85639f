// Figures by team, person or answer: the share, how sure it is, and of how many.
import { useLingui } from '@lingui/react'
import type { Figures } from '../../../contract/feedback.ts'
import { Table } from '../../ui/index.ts'
import { decimal, percent, signed } from '../words.ts'
import { ShareBar } from './ShareBar.tsx'

interface Row {
  key: string
  name: string
  about: string
  figures: Pick<Figures, 'n' | 'mean' | 'share' | 'low' | 'high' | 'nps'>
}

export const FigureTable = ({
  title,
  text,
  rows,
}: {
  title: string
  text?: string
  rows: readonly Row[]
}) => {
  const { _ } = useLingui()
  if (rows.length === 0) return null
  return (
    <section aria-label={title} className="mt-8">
      <h2 className="text-h3 font-[620] tracking-[-0.01em]">{title}</h2>
      {text && <p className="text-muted">{text}</p>}
      <div className="mt-2">
        <Table
          label={title}
          rows={rows}
          keyOf={(row) => row.key}
          columns={[
            {
              id: 'name',
              head: _('Name'),
              isRowHeader: true,
              cell: (row) => (
                <span className="font-[550] wrap-anywhere">
                  {row.name} {row.about && <span className="font-normal text-muted">{row.about}</span>}
                </span>
              ),
            },
            {
              id: 'share',
              head: _('Content'),
              keepHead: true,
              className: 'whitespace-nowrap tabular-nums font-semibold',
              cell: ({ figures: { nps, share } }) =>
                nps !== null ? signed(nps) : share === null ? '–' : percent(share),
            },
            {
              id: 'sure',
              head: _('How sure'),
              className: 'min-w-44 max-sm:basis-full',
              cell: ({ figures }) => (figures.nps === null ? <ShareBar figures={figures} /> : null),
            },
            {
              id: 'mean',
              head: _('Mean'),
              keepHead: true,
              className: 'tabular-nums',
              cell: ({ figures: { mean } }) => (mean === null ? '–' : decimal(mean)),
            },
            {
              id: 'n',
              head: _('Given'),
              keepHead: true,
              className: 'tabular-nums',
              cell: ({ figures: { n } }) => n,
            },
          ]}
        />
      </div>
    </section>
  )
}
