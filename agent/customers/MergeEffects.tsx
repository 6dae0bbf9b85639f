// What a merge would do: who goes into whom, what moves, what is taken over, what stays.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MergePreview } from '../../contract/customers.ts'
import { fieldsQuery } from '../data/queries.ts'
import { Avatar } from '../ui/index.ts'
import type { Subject } from './merge-calls.ts'

export const MergeEffects = ({ preview, subject }: { preview: MergePreview; subject: Subject }) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery).data?.items ?? []
  const nameOf = (field: string): string => {
    const key = field.startsWith('field:') ? field.slice('field:'.length) : null
    if (key) return fields.find((f) => f.key === key && f.subject === subject)?.name ?? key
    return _(field === 'title' ? 'Title' : field === 'zone' ? 'Time zone' : 'Organisation')
  }
  const { kept, merged, tickets, moves, fills, stays, notesJoined } = preview
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-body">
        <Who one={merged} />
        <ArrowRight size={16} aria-label={_('goes into')} className="shrink-0 text-muted" />
        <Who one={kept} />
      </p>
      <dl className="grid gap-y-2 sm:grid-cols-[140px_minmax(0,1fr)]">
        <Effect name={_('Moves')}>
          <li>{_('{n, plural, =0 {no tickets} one {# ticket} other {# tickets}}', { n: tickets })}</li>
          {moves.map((move) => (
            <li key={move.kind + move.value} className="break-all">
              {move.kind === 'people'
                ? _('{n, plural, one {# person} other {# people}}', { n: Number(move.value) })
                : move.value}
            </li>
          ))}
        </Effect>
        {(fills.length > 0 || notesJoined) && (
          <Effect name={_('Is taken over')}>
            {fills.map((fill) => (
              <li key={fill.field}>
                {nameOf(fill.field)}: {fill.value}
              </li>
            ))}
            {notesJoined && <li>{_('both notes, one below the other')}</li>}
          </Effect>
        )}
        {stays.length > 0 && (
          <Effect name={_('Stays as it is')}>
            {stays.map((stay) => (
              <li key={stay.field}>
                {nameOf(stay.field)}: {stay.value}{' '}
                <span className="text-muted">{_('(not {value})', { value: stay.instead })}</span>
              </li>
            ))}
          </Effect>
        )}
      </dl>
      <p className="text-muted">{_('It can be undone later, too: what came with it goes back.')}</p>
    </>
  )
}

const Who = ({ one: { name, detail } }: { one: MergePreview['kept'] }) => (
  <span className="flex min-w-0 items-center gap-2">
    <Avatar name={name} />
    <span className="min-w-0">
      <span className="block font-semibold">{name}</span>
      <span className="block text-sm break-all text-muted">{detail}</span>
    </span>
  </span>
)

const Effect = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>
      <ul>{children}</ul>
    </dd>
  </>
)
