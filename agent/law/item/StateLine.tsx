// Under the title: since when it is the law, whether a draft differs, and whether it is on.
import { useLingui } from '@lingui/react'
import type { LawItem } from '../../../contract/law.ts'
import { RelativeTime } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { ModeChoice } from './ModeChoice.tsx'
import { OnSwitch } from './OnSwitch.tsx'

export const StateLine = ({ face, item }: { face: Face; item: LawItem }) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-6 py-2 max-md:px-4">
      <p className="min-w-0 grow text-muted">
        {item.version === null ? (
          _('A draft: it does nothing until it is published.')
        ) : (
          <>
            {_('Version {n}', { n: item.version })}
            {item.publishedAt && (
              <>
                {' · '}
                <RelativeTime at={item.publishedAt} />
              </>
            )}
            {item.draft && ` · ${_('a draft is waiting')}`}
          </>
        )}
      </p>
      {face.mayPropose && <ModeChoice item={item} />}
      {item.version !== null && <OnSwitch item={item} />}
    </div>
  )
}
