// How many received mails wait for somebody, beside their page in the list of settings.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { mailCountsQuery } from './received/queries.ts'

export const NavCount = () => {
  const { _ } = useLingui()
  const { data } = useQuery(mailCountsQuery)
  if (!data || data.held + data.failed === 0) return null
  const words = _('{held} held, {failed} failed', data)
  return (
    <span
      title={words}
      className={`ml-auto rounded-full px-1.5 text-xs leading-[18px] font-semibold tabular-nums ${data.failed > 0 ? 'bg-breach-soft text-breach' : 'bg-warn-soft text-warn'}`}
    >
      <span aria-hidden="true">{data.held + data.failed}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
