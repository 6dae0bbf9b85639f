// The approvals in the rail, while somebody waits for my decision.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Stamp } from 'lucide-react'
import { waitingQuery } from '../approvals/queries.ts'
import { RailLink } from './RailLink.tsx'

export const RailApprovals = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const waiting = useQuery({ ...waitingQuery, refetchInterval: 60_000 }).data ?? 0
  return waiting === 0 ? null : (
    <RailLink
      to="/approvals"
      search={{}}
      name={_('Approvals')}
      icon={Stamp}
      hint="g p"
      count={waiting}
      isNarrow={isNarrow}
    />
  )
}
