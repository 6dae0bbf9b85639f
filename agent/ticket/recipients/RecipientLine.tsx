// The recipients of a reply on one line; pressing it opens them for changes.
import { useLingui } from '@lingui/react'
import { useEffect } from 'react'
import { Avatar } from '../../ui/index.ts'
import type { Role } from './fields.ts'
import { preloadFields } from './preload.ts'
import type { Recipients } from './use-recipients.ts'
import { nameOf, namesOf, roleName } from './words.ts'

export const RecipientLine = ({
  recipients,
  open,
}: {
  recipients: Recipients
  open: (role: Role) => void
}) => {
  const { _ } = useLingui()
  const { shown } = recipients
  useEffect(preloadFields, [])
  const first = shown.to[0]
  return (
    <div className="flex min-w-0 grow items-center gap-2 text-sm">
      <button
        type="button"
        data-recipients
        aria-expanded="false"
        onClick={() => open('to')}
        className="group flex h-6 min-w-0 items-center gap-2 rounded-2 text-left ring-focus pointer-coarse:h-9"
      >
        <span className="text-muted">{roleName('to')}</span>
        {first ? (
          <span className="inline-flex h-6 min-w-0 items-center gap-1.5 rounded-full bg-fill pr-2.5 pl-[3px] font-medium group-hover:bg-active">
            <Avatar name={nameOf(first)} size="small" />
            <span className="truncate">{namesOf(shown.to, 2)}</span>
            {shown.to.length === 1 && first.because && (
              <span className="max-w-44 truncate font-[450] text-muted max-sm:hidden">
                {_(first.because)}
              </span>
            )}
          </span>
        ) : (
          <span className="font-medium text-breach">{_('nobody')}</span>
        )}
        {shown.cc.length > 0 && (
          <span className="min-w-0 truncate text-muted">
            {roleName('cc')} <span className="font-medium text-ink">{namesOf(shown.cc, 2)}</span>
          </span>
        )}
        {shown.bcc.length > 0 && (
          <span className="min-w-0 truncate text-muted">
            {roleName('bcc')} <span className="font-medium text-ink">{namesOf(shown.bcc, 1)}</span>
          </span>
        )}
        <span className="sr-only">{_('Change the recipients')}</span>
      </button>
      {shown.cc.length === 0 && (
        <button
          type="button"
          onClick={() => open('cc')}
          className="h-6 shrink-0 rounded-2 px-1.5 text-muted ring-focus hover:bg-hover hover:text-ink pointer-coarse:h-9"
        >
          {_('Add Cc')}
        </button>
      )}
    </div>
  )
}
