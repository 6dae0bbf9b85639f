// What people change on tickets, one or many at once: shown at once, told in words, undone with Z.
import type { PersonRef } from '../../contract/people.ts'
import { priorityOf } from '../../rules/priority/matrix.ts'
import type { Level, Status } from '../../rules/ticket/words.ts'
import { type Change, changeTicket } from '../data/change.ts'
import { knownMe } from '../data/me.ts'
import { done, trouble } from '../data/undo.ts'
import { priorityName, statusName } from '../data/words.ts'
import { t } from '../locales/i18n.ts'
import { askWhyFull } from './dispatch/full.ts'
import { missingFields } from './fields/missing.ts'
import { openDialog } from './surgery/open.ts'

type Numbers = readonly number[]

export const assign = (numbers: Numbers, person: PersonRef | null) =>
  changeAll(
    numbers,
    { assigneeId: person?.id ?? null },
    person ? t('Assigned to {name}', { name: person.name }) : t('Taken from its assignee'),
  )

export const assignToMe = (numbers: Numbers) => {
  const me = knownMe()?.person
  if (me) assign(numbers, me)
}

/** The verdicts of triage: mine to work on, or not for us. */
export const accept = (numbers: Numbers) => {
  const me = knownMe()?.person
  if (me) changeAll(numbers, { assigneeId: me.id, status: 'open' }, t('Accepted'))
}
export const decline = (numbers: Numbers) =>
  changeAll(numbers, { status: 'solved', addTags: ['declined'] }, t('Declined'))

export const setStatus = (numbers: Numbers, status: Status) =>
  changeAll(numbers, { status }, t('Status: {status}', { status: statusName(status) }))

export const setTeam = (numbers: Numbers, team: { id: string; name: string } | null) =>
  changeAll(
    numbers,
    { teamId: team?.id ?? null },
    team ? t('Moved to {team}', { team: team.name }) : t('Taken from its team'),
  )

export const setUrgency = (numbers: Numbers, impact: Level, urgency: Level) =>
  changeAll(
    numbers,
    { impact, urgency },
    t('Priority: {priority}', { priority: priorityName(priorityOf(impact, urgency)) }),
  )

export const addTag = (numbers: Numbers, tag: string) =>
  changeAll(numbers, { addTags: [tag] }, t('Tagged {tag}', { tag }))
export const removeTag = (numbers: Numbers, tag: string) =>
  changeAll(numbers, { removeTags: [tag] }, t('Tag {tag} removed', { tag }))

export const follow = (numbers: Numbers, person: PersonRef) =>
  changeAll(numbers, { addFollowerIds: [person.id] }, t('{name} follows', { name: person.name }))
export const unfollow = (numbers: Numbers, person: PersonRef) =>
  changeAll(numbers, { removeFollowerIds: [person.id] }, t('{name} no longer follows', { name: person.name }))

export const setSubject = (number: number, subject: string) =>
  changeAll([number], { subject }, t('Subject changed'))

export const setField = (number: number, key: string, name: string, value: Value | null) =>
  changeAll([number], { fields: { [key]: value } }, t('{name} changed', { name }))

/** What a macro changes, under its name. */
export const changeAs = (numbers: Numbers, change: Change, words: string) => changeAll(numbers, change, words)

type Value = NonNullable<Change['fields']>[string]

const atOnce = 4

const changeAll = (numbers: Numbers, change: Change, words: string) => {
  if (numbers.length === 0) return
  const undo = new Map<number, Change>()
  const failed: { number: number; error: unknown }[] = []
  const left = [...numbers]
  const work = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift())
      try {
        undo.set(number, await changeTicket(number, change))
      } catch (error) {
        failed.push({ number, error })
      }
  }
  const all = Promise.all(Array.from({ length: atOnce }, work)).then(() => {
    const first = failed[0]
    if (first && numbers.length === 1 && askForMore(first, change, words)) forget()
    else if (first)
      trouble(
        numbers.length === 1
          ? t('Not changed; it is as it was before.')
          : t('{count, plural, one {# ticket was} other {# tickets were}} not changed ({numbers}).', {
              count: failed.length,
              numbers: failed.map((f) => f.number).join(', '),
            }),
        first.error,
      )
  })
  const forget = done(
    numbers.length === 1 ? words : t('{words} · {count} tickets', { words, count: numbers.length }),
    async () => {
      await all
      await Promise.all([...undo].map(([number, inverse]) => changeTicket(number, inverse)))
    },
  )
}

/** Fields that must be filled in first, or why somebody gets it who is full, are asked for; then the same is done again. */
const askForMore = ({ number, error }: { number: number; error: unknown }, change: Change, words: string) => {
  const keys = missingFields(error)
  if (keys.length === 0)
    return askWhyFull(error, (overCapacity) => changeAll([number], { ...change, overCapacity }, words))
  openDialog({ kind: 'fields', number, keys, goOn: () => changeAll([number], change, words) })
  return true
}
