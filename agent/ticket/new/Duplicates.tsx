// Warns while a ticket is written that it may be there already.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { Banner } from '../../ui/index.ts'
import { TicketRefLine } from '../related/TicketRefLine.tsx'
import { likelyOf } from './likely.ts'
import { duplicatesQuery } from './queries.ts'

export const Duplicates = ({ subject, email }: { subject: string; email: string }) => {
  const { _ } = useLingui()
  const settled = useSettled(subject)
  const { data = [] } = useQuery(duplicatesQuery(settled))
  const likely = likelyOf(data, settled, email.trim())
  if (likely.length === 0) return null
  return (
    <Banner tone="warn" title={_('It may be here already')}>
      <ul className="pt-1">
        {likely.map(({ number, subject: other, status, requester }) => (
          <li key={number}>
            <TicketRefLine ticket={{ number, subject: other, status, requester: requester.name }} />
          </li>
        ))}
      </ul>
    </Banner>
  )
}
