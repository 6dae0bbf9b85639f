// How receiving or sending fares, in one line: a shape, words, a time.
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { RelativeTime } from '../../ui/index.ts'
import type { Health } from './health.ts'

interface Props {
  health: Health
  /** Said of a success: "Fetched", "Sent". */
  fine: string
  /** Said while nothing happened yet. */
  idle: string
  /** More about the success. */
  more?: string | null
}

export const HealthLine = ({ health: { tone, at, trouble }, fine, idle, more }: Props) => {
  if (tone === 'breach')
    return (
      <span className="flex items-start gap-1.5 font-medium text-breach">
        <CircleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
        <span className="min-w-0 break-words">
          {trouble}
          {at && (
            <>
              {' · '}
              <RelativeTime at={at} />
            </>
          )}
        </span>
      </span>
    )
  const Icon = tone === 'ok' ? CircleCheck : CircleDashed
  return (
    <span className="flex items-start gap-1.5 text-muted">
      <Icon size={14} aria-hidden="true" className={`mt-0.5 shrink-0 ${tone === 'ok' ? 'text-ok' : ''}`} />
      <span className="min-w-0">
        {tone === 'ok' && at ? (
          <>
            {fine} <RelativeTime at={at} />
            {more && ` · ${more}`}
          </>
        ) : (
          idle
        )}
      </span>
    </span>
  )
}
