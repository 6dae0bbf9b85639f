// What rules did on this ticket and what they did not, change by change, with the part that did not hold.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { RuleDecision } from '../../../contract/automation.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { eventName } from '../../law/events.ts'
import { Disclosure } from '../../settings/parts/Disclosure.tsx'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, RelativeTime } from '../../ui/index.ts'
import { explainQuery } from './queries.ts'
import { RuleLine } from './RuleLine.tsx'
import { Runs } from './Runs.tsx'
import { TimeRules } from './TimeRules.tsx'

export const Explained = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const explained = useInfiniteQuery(explainQuery(ticket.number, ticket.version))
  const [first] = explained.data?.pages ?? []
  const decisions = explained.data?.pages.flatMap((page) => page.decisions)
  return (
    <Loaded query={{ data: decisions, error: explained.error, refetch: explained.refetch }} rows={2}>
      {(all) => (
        <div className="flex flex-col gap-4 text-sm">
          {all.length === 0 && first?.timeRules.length === 0 && (
            <p className="text-muted">{_('No rule was asked about this ticket yet.')}</p>
          )}
          {first && <Runs runs={first.runs} />}
          {first && <TimeRules standings={first.timeRules} />}
          {all.map((decision) => (
            <Decision key={decision.version} decision={decision} />
          ))}
          {explained.hasNextPage && (
            <Button isPending={explained.isFetchingNextPage} onPress={() => void explained.fetchNextPage()}>
              {_('Show more')}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  )
}

const Decision = ({ decision }: { decision: RuleDecision }) => {
  const { _ } = useLingui()
  const did = decision.rules.filter((one) => one.did !== 'not')
  const not = decision.rules.filter((one) => one.did === 'not')
  return (
    <section>
      <h3 className="font-[550]">{decision.events.map(eventName).join(', ') || _('A change')}</h3>
      <p className="pb-1 text-muted">
        {decision.by} · <RelativeTime at={decision.at} />
      </p>
      {did.length === 0 && not.length === 0 && <p className="text-muted">{_('No rule listens for this.')}</p>}
      <ul className="flex flex-col gap-1.5">
        {did.map((one) => (
          <RuleLine
            key={one.rule.id}
            rule={one.rule}
            did={one.did}
            failed={one.failed}
            actions={one.actions}
          />
        ))}
      </ul>
      {not.length > 0 && (
        <Disclosure
          title={_('{n, plural, one {# rule did not act} other {# rules did not act}}', { n: not.length })}
          isOpen={did.length === 0 && not.length <= 3}
        >
          <ul className="-ml-5 flex flex-col gap-1.5">
            {not.map((one) => (
              <RuleLine key={one.rule.id} rule={one.rule} did="not" failed={one.failed} actions={[]} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
