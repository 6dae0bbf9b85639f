// The headers of our own mails, decided apart from sending them.
//
// Every mail carries its fixed Message-ID (a second try is the same mail), In-Reply-To the newest mail of the other
// side and References the thread so far, newest last and at most 20 (the first is kept: it names the thread).
// Automatic mails say so (Auto-Submitted: `auto-replied` in answer to a mail, else `auto-generated`; and
// X-Auto-Response-Suppress) and go out with the null return path, so that no responder answers them (RFC 3834 §5,
// RFC 5321 §4.5.5). Precedence and List-Id are left out: RFC 3834 §3.1.8 calls the one outdated, and the other would
// make a letter to one person a mailing list.

export interface OutgoingFacts {
  /** Without angle brackets. */
  mailId: string
  /** Message-IDs of the thread, oldest first, without brackets. */
  thread: readonly string[]
  /** The newest one received from outside, if any. */
  answers: string | null
  /** null: a person wrote it. */
  automatic: 'replied' | 'generated' | null
}

export interface OutgoingHeaders {
  messageId: string
  inReplyTo?: string
  references?: string
  /** '' is the null return path; undefined leaves it to the From address. */
  returnPath?: ''
  extra: Readonly<Record<string, string>>
}

export const buildHeaders = (facts: OutgoingFacts): OutgoingHeaders => {
  const references = shorten(
    facts.thread.filter((id, i, all) => id !== facts.mailId && isMailId(id) && all.indexOf(id) === i),
  )
  const answers = facts.answers !== null && isMailId(facts.answers) ? facts.answers : references.at(-1)
  return {
    messageId: `<${facts.mailId}>`,
    ...(answers ? { inReplyTo: `<${answers}>` } : {}),
    ...(references.length > 0 ? { references: references.map((id) => `<${id}>`).join(' ') } : {}),
    ...(facts.automatic ? { returnPath: '' as const } : {}),
    extra: facts.automatic
      ? { 'Auto-Submitted': `auto-${facts.automatic}`, 'X-Auto-Response-Suppress': 'All' }
      : {},
  }
}

const most = 20

const shorten = (ids: readonly string[]): readonly string[] =>
  ids.length <= most ? ids : [ids[0] as string, ...ids.slice(-(most - 1))]

/** What may stand between angle brackets in our headers: received ids are somebody else's text. */
export const isMailId = (id: string): boolean =>
  /^[^\s<>()\p{Cc}\u0080-\uFFFF]{1,250}$/u.test(id) && id.includes('@')

/** All ids in a header's value, in order, without brackets; broken ones without brackets too if they look like ids. */
export const readMailIds = (value: string): readonly string[] => {
  const bracketed = [...value.matchAll(/<([^<>\s]{1,995})(?:>|$)/g)].map((m) => m[1] as string)
  const ids =
    bracketed.length > 0
      ? bracketed
      : value.split(/[\s,]+/).filter((word) => /^[^<>@\s]+@[^<>@\s]+$/.test(word))
  return ids.slice(-100)
}
