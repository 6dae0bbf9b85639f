// Adds and removes those who follow a ticket: the team, or other requesters who hear every reply.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonRef } from '../../../contract/people.ts'
import { peopleQuery, teamPeopleQuery } from '../../data/queries.ts'
import { knownTicket } from '../../data/tickets.ts'
import { Avatar } from '../../ui/index.ts'
import { follow, unfollow } from '../changes.ts'
import type { PickProps } from './chosen.ts'
import { PickList } from './PickList.tsx'

export const PickFollowers = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const found = useQuery({ ...peopleQuery(text.trim()), enabled: text.trim() !== '' }).data?.items
  const team = useQuery(teamPeopleQuery).data?.items
  const following = numbers.flatMap((n) => knownTicket(n)?.followers ?? [])
  const people: readonly PersonRef[] = text.trim()
    ? (found ?? [])
    : [...following, ...(team ?? []).filter((p) => !following.some((f) => f.id === p.id))]
  const isFollowing = (id: string) => following.some((f) => f.id === id)
  const pick = (id: string) => {
    const person = people.find((p) => p.id === id)
    close()
    if (!person) return
    if (isFollowing(id)) unfollow(numbers, person)
    else follow(numbers, person)
  }
  const items = people.map((p) => ({
    id: p.id,
    name: p.name,
    note: p.role === 'requester' ? _('{email} · gets every reply', { email: p.email }) : p.email,
    lead: <Avatar name={p.name} />,
    isChosen: isFollowing(p.id),
  }))
  return (
    <PickList
      label={_('People')}
      search={_('Who follows')}
      empty={_('Nobody of that name')}
      items={items}
      isFiltered
      onSearch={setText}
      onPick={pick}
    />
  )
}
