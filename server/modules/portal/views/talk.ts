// The conversation and what has happened, as the requester may see them.
import type { Told } from '../../../../rules/portal/story.ts'
import type { FileRow, MessageRow } from '../store/talk.ts'
import type { Words } from '../texts/words.ts'
import { type Piece, splitLinks } from './links.ts'
import type { Named } from './people.ts'

export interface MessageView {
  own: boolean
  author: string
  initials: string
  at: string
  when: string
  /** What was newly written, web addresses as links. */
  words: Piece[]
  /** The whole mail with what it quotes; empty when there is no more than `words`. */
  whole: string
  files: { name: string; size: string; href: string }[]
}

export interface TalkWorld {
  number: number
  readerId: string
  names: Named
  files: readonly FileRow[]
}

export const messageView = (words: Words, row: MessageRow, world: TalkWorld): MessageView => {
  const own = row.author_id === world.readerId
  const name = world.names.person(row.author_id) ?? words.t('request.team')
  const folded = row.visible_text !== null && row.visible_text.trim() !== '' && row.visible_text !== row.text
  return {
    own,
    author: own ? words.t('request.you') : name,
    initials: initialsOf(name),
    at: row.at,
    when: words.when(row.at),
    words: splitLinks((folded ? (row.visible_text ?? '') : row.text).trim()),
    whole: folded ? row.text.trim() : '',
    files: world.files
      .filter((f) => f.message_id === row.id)
      .map((f) => ({
        name: f.name,
        size: words.size(f.size),
        href: `/requests/${world.number}/files/${f.id}`,
      })),
  }
}

/** "Ana Petrova" → AP. */
export const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/u).filter((part) => part !== '')
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(
    (part) => [...(part ?? '')][0] ?? '',
  )
  return letters.join('').toLocaleUpperCase()
}

/** What the requester did: other readers are told who that was. */
const ofRequester: readonly string[] = ['sent', 'you-answered', 'you-solved', 'you-reopened']

const keyOf = (what: Told['what'], byReader: boolean, isOthers: boolean): string => {
  if (what === 'sent' && !byReader) return isOthers ? 'happened.sent-for-them' : 'happened.sent-for-you'
  if (!isOthers) return `happened.${what}`
  return what === 'answered' || what === 'asked' || ofRequester.includes(what)
    ? `happened.other.${what}`
    : `happened.${what}`
}

export interface HappenedView {
  at: string
  when: string
  words: string
}

/** `byReader`: whether the requester sent it, rather than somebody for them. `requester`: their name, for other readers. */
export const happenedView = (
  words: Words,
  told: Told,
  names: Named,
  byReader: boolean,
  requester: string | null = null,
): HappenedView => {
  const theirs = requester !== null && ofRequester.includes(told.what)
  const who = theirs
    ? requester
    : told.who?.kind === 'team'
      ? names.team(told.who.id)
      : names.person(told.who?.id ?? null)
  const key = keyOf(told.what, byReader, requester !== null)
  return {
    at: told.at,
    when: words.when(told.at),
    words: words.t(key, { who: who ?? words.t('request.team') }),
  }
}
