// Everything that was published in a language, newest first: by whom and why, what it changed, and the way back.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Edition } from '../../../contract/knowledge.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { More } from '../../settings/parts/More.tsx'
import { EmptyState } from '../../ui/index.ts'
import { versionsQuery } from '../queries.ts'
import { VersionItem } from './VersionItem.tsx'

interface Props {
  edition: Edition
  /** An old version lies in the draft now. */
  onRestored: () => void
}

export const VersionsTab = ({ edition, onRestored }: Props) => {
  const { _ } = useLingui()
  const versions = useInfiniteQuery(versionsQuery(edition.number, edition.language))
  return (
    <Loaded query={versions}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0)
          return (
            <EmptyState title={_('Not published yet')}>
              {_('Each publication is kept here, with who published it and why.')}
            </EmptyState>
          )
        return (
          <>
            <ol aria-label={_('Versions')} className="max-w-[880px]">
              {items.map((item, at) => (
                <VersionItem
                  key={item.version}
                  item={item}
                  edition={edition}
                  before={items[at + 1]?.version ?? (item.version > 1 ? item.version - 1 : null)}
                  onRestored={onRestored}
                />
              ))}
            </ol>
            <More query={versions} />
          </>
        )
      }}
    </Loaded>
  )
}
