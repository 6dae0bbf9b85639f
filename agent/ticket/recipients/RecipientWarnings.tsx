// Before sending: who is new and from outside, and who would get nothing.
import { useLingui } from '@lingui/react'
import { Ban, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../../ui/index.ts'
import { type Addressee, isNewOutsider } from './words.ts'

export const RecipientWarnings = ({ people }: { people: readonly Addressee[] }) => {
  const { _ } = useLingui()
  const outsiders = people.filter((p) => isNewOutsider(p) && p.suppressed === null)
  const suppressed = people.filter((p) => p.suppressed !== null)
  return (
    <div role="status" className="grid gap-1.5 px-3 empty:hidden not-empty:pb-2">
      {outsiders.length > 0 && (
        <Warning tone="warn">
          <b className="font-semibold">
            {_(
              '{count, plural, one {New here and from outside:} other {New here and from outside ({count}):}}',
              {
                count: outsiders.length,
              },
            )}
          </b>{' '}
          {outsiders.map((p) => p.address).join(', ')}. {_('They will read this reply.')}
        </Warning>
      )}
      {suppressed.length > 0 && (
        <Warning tone="breach">
          <b className="font-semibold">
            {_('Nothing reaches {names}:', { names: suppressed.map((p) => p.address).join(', ') })}
          </b>{' '}
          {_('mails to it came back for good.')}
        </Warning>
      )}
    </div>
  )
}

const tones = { warn: 'bg-warn-soft text-warn', breach: 'bg-breach-soft text-breach' }

const Warning = ({ tone, children }: { tone: 'warn' | 'breach'; children: ReactNode }) => (
  <p className={cx('flex items-start gap-2 rounded-2 px-2.5 py-1.5 text-sm', tones[tone])}>
    {tone === 'warn' ? (
      <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
    ) : (
      <Ban size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
    )}
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </p>
)
