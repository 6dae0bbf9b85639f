// Where an improvement came from, and the way back there.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { Improvement } from '../../../contract/feedback.ts'
import { sourceNames } from '../words.ts'

export const Origin = ({ one: { source, sourceId, sourceLabel, origin } }: { one: Improvement }) => {
  const { _ } = useLingui()
  const way = origin && sourceId ? wayOf(source, sourceId, origin.number) : null
  const label = origin?.label || sourceLabel
  return (
    <p className="text-sm text-muted">
      {_('From: {source}', { source: _(sourceNames[source]) })}
      {label && ', '}
      {way ? (
        <Link
          {...(way as { to: '/feedback' })}
          className="rounded-1 font-medium text-accent ring-focus wrap-anywhere hover:underline"
        >
          {source === 'problem' && `#${origin?.number} `}
          {label}
        </Link>
      ) : (
        label
      )}
    </p>
  )
}

const wayOf = (source: Improvement['source'], id: string, number: number | null) => {
  if (source === 'problem') return { to: '/tickets/$number', params: { number }, search: { list: 'all' } }
  if (source === 'review') return { to: '/knowledge/$number', params: { number }, search: {} }
  if (source === 'gap') return { to: '/knowledge/gaps', search: { one: id } }
  if (source === 'idea') return { to: '/feedback', search: { show: 'ideas', one: id } }
  if (source === 'survey') return { to: '/feedback', search: { show: 'marks', one: id } }
  return null
}
