// People the desk knows who fit what is typed, and which of them the arrows are on.
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Person } from '../../../contract/people.ts'
import { peopleQuery } from '../../data/queries.ts'

export interface SuggestionList {
  id: string
  people: readonly Person[]
  at: number
  isOpen: boolean
  activeId: string | undefined
  optionId: (at: number) => string
  pick: (address: string) => void
  onFocus: () => void
  onBlur: () => void
  /** True when the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean
}

export const useSuggestions = (
  text: string,
  there: readonly { address: string }[],
  pick: (address: string) => void,
): SuggestionList => {
  const id = useId()
  const asked = text.trim()
  const [hasFocus, setFocus] = useState(false)
  const [closedAt, setClosedAt] = useState('')
  const [chosen, setChosen] = useState({ asked: '', at: 0 })
  const found = useQuery({ ...peopleQuery(asked), enabled: hasFocus && asked.length > 0 }).data?.items ?? []
  const people = asked
    ? byName(found, asked)
        .filter((p) => !there.some((t) => t.address === p.email))
        .slice(0, 6)
    : []
  const isOpen = hasFocus && people.length > 0 && closedAt !== asked
  const at = chosen.asked === asked ? Math.min(chosen.at, people.length - 1) : 0
  const optionId = (n: number) => `${id}-${n}`
  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false
    const active = people[at]
    // A whole address that was typed is meant as it is.
    const isTyped = asked.includes('@') && asked.toLowerCase() !== active?.email && /\.\w+$/.test(asked)
    if (event.key === 'ArrowDown') setChosen({ asked, at: (at + 1) % people.length })
    else if (event.key === 'ArrowUp') setChosen({ asked, at: (at + people.length - 1) % people.length })
    else if (event.key === 'Escape') setClosedAt(asked)
    else if (active && !isTyped && (event.key === 'Enter' || event.key === 'Tab')) pick(active.email)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    id,
    people,
    at,
    isOpen,
    activeId: isOpen ? optionId(at) : undefined,
    optionId,
    pick,
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
    onKey,
  }
}

/** Who is called so comes before those whose address only holds it somewhere. */
const byName = (people: readonly Person[], asked: string): readonly Person[] => {
  const word = asked.toLocaleLowerCase()
  const isCalled = (p: Person) =>
    `${p.name} ${p.email}`
      .toLocaleLowerCase()
      .split(/\s+/)
      .some((w) => w.startsWith(word))
  return [...people.filter(isCalled), ...people.filter((p) => !isCalled(p))]
}
