// How time rules stand to this ticket now.
import { useLingui } from '@lingui/react'
import { CircleMinus, Hourglass } from 'lucide-react'
import type { TimeRuleStanding } from '../../../contract/automation.ts'
import { RelativeTime } from '../../ui/index.ts'
import { Failed } from './RuleLine.tsx'
import { SettingsLink } from './SettingsLink.tsx'

export const TimeRules = ({ standings }: { standings: readonly TimeRuleStanding[] }) => {
  const { _ } = useLingui()
  if (standings.length === 0) return null
  return (
    <section>
      <h3 className="pb-1 font-[550]">{_('Time rules, now')}</h3>
      <ul className="flex flex-col gap-1.5">
        {standings.map(({ rule, holds, failed, since, actedAt }) => (
          <li key={rule.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1.5">
            {holds ? (
              <Hourglass size={14} aria-label={_('Holds')} className="mt-0.5 text-accent" />
            ) : (
              <CircleMinus size={14} aria-label={_('Does not hold')} className="mt-0.5 text-faint" />
            )}
            <div className="min-w-0">
              <SettingsLink rest={`rules/${rule.id}`}>{rule.name}</SettingsLink>
              {holds && since && (
                <p className="text-muted">
                  {_('holds since')} <RelativeTime at={since} />
                </p>
              )}
              {actedAt && (
                <p className="text-muted">
                  {_('acted')} <RelativeTime at={actedAt} />
                </p>
              )}
              {!holds && failed && <Failed failed={failed} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
