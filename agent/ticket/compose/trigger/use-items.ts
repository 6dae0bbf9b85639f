// What can be named after a sign: macros used most first, people of the team, tickets by number or words, articles.
import { useQuery } from '@tanstack/react-query'
import { teamPeopleQuery } from '../../../data/queries.ts'
import { mayGoOut } from '../../answers/insert.ts'
import { answersFoundQuery, ticketAnswersQuery } from '../../answers/queries.ts'
import { macrosQuery } from '../../macros/queries.ts'
import { foundQuery, likelyQuery } from '../../surgery/find.ts'
import type { Trigger } from './find.ts'

export interface TriggerItem {
  id: string
  name: string
  note: string
}

const most = 8

export const useItems = (trigger: Trigger | null, number: number): TriggerItem[] => {
  const sign = trigger?.sign
  const asked = fold(trigger?.query ?? '')
  const macros = useQuery({ ...macrosQuery, enabled: sign === '/' }).data?.items ?? []
  const people = useQuery({ ...teamPeopleQuery, enabled: sign === '@' }).data?.items ?? []
  const found = useQuery({ ...foundQuery(asked), enabled: sign === '#' && asked !== '' }).data ?? []
  const likely = useQuery({ ...likelyQuery(number), enabled: sign === '#' && asked === '' }).data ?? []
  const answers =
    useQuery({ ...answersFoundQuery(asked), enabled: sign === '+' && asked !== '' }).data?.items ?? []
  const suggested =
    useQuery({ ...ticketAnswersQuery(number), enabled: sign === '+' && asked === '' }).data?.items ?? []
  if (!trigger) return []
  const fits = (name: string) => fold(name).includes(asked)
  if (sign === '/')
    return macros
      .filter((m) => fits(m.name))
      .toSorted((a, b) => b.uses - a.uses || a.name.localeCompare(b.name))
      .slice(0, most)
      .map((m) => ({ id: m.id, name: m.name, note: '' }))
  if (sign === '@')
    return people
      .filter((p) => p.state === 'active' && (fits(p.name) || fold(p.email).startsWith(asked)))
      .slice(0, most)
      .map((p) => ({ id: p.id, name: p.name, note: p.teams.map((t) => t.name).join(', ') }))
  if (sign === '+')
    return (asked === '' ? suggested : answers)
      .filter(mayGoOut)
      .slice(0, most)
      .map((a) => ({ id: a.path, name: a.title, note: a.collection?.name ?? '' }))
  return (asked === '' ? likely : found)
    .slice(0, most)
    .map((t) => ({ id: String(t.number), name: t.subject, note: `#${t.number} · ${t.requester}` }))
}

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
