// Another text of mine for the same ticket, written on another device: kept until I choose.
import { useLingui } from '@lingui/react'
import type { Words } from './draft-shape.ts'
import type { Keeper } from './keeper.ts'

export const OtherDraft = ({ keeper, other }: { keeper: Keeper; other: Words }) => {
  const { _ } = useLingui()
  const link = 'rounded-1 font-semibold text-accent ring-focus hover:underline'
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 pt-2 text-sm text-muted">
      <span className="min-w-0 truncate">
        {_('You wrote elsewhere: “{text}”', { text: other.text.trim().replace(/\s+/g, ' ').slice(0, 80) })}
      </span>
      <button type="button" className={link} onClick={() => keeper.replace(other)}>
        {_('Use it instead')}
      </button>
      <button type="button" className={link} onClick={() => keeper.forgetOther()}>
        {_('Keep this one')}
      </button>
    </p>
  )
}
