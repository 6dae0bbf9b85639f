// Service notices by where they stand in time: shown now, planned, over.
import { useLingui } from '@lingui/react'
import type { ServiceNotice } from '../../../contract/brands.ts'
import { NoticeRow } from './NoticeRow.tsx'

export const NoticeGroups = ({ notices }: { notices: readonly ServiceNotice[] }) => {
  const { _ } = useLingui()
  const groups = [
    { phase: 'now', name: _('Shown now') },
    { phase: 'soon', name: _('Planned') },
    { phase: 'past', name: _('Over') },
  ] as const
  return groups.map(({ phase, name }) => {
    const items = notices.filter((notice) => notice.phase === phase)
    return (
      items.length > 0 && (
        <section key={phase} aria-label={name} className="pt-6">
          <h2 className="border-b border-line pb-2 text-body font-semibold">
            {name} <span className="font-[450] text-faint tabular-nums">{items.length}</span>
          </h2>
          <ul>
            {(phase === 'soon' ? items.toReversed() : items).map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      )
    )
  })
}
