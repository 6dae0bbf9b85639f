// Which mails of an archive belong together: an import opens one ticket for each conversation.
//
// Policy. Two mails belong together when one names the other in References or In-Reply-To, directly or through mails
// between them, even ones that are missing. The order in which they come makes no difference. Subjects are no
// evidence: "Printer" is what everybody writes.
// Example: A ← B ← C, D ← A, E alone → [A B C D] [E].

export interface Gatherable {
  /** Without brackets; '' when it has none, then it stands alone unless it answers somebody. */
  mailId: string
  inReplyTo: readonly string[]
  references: readonly string[]
}

/** Groups in the order of their first mail; within a group the order given. */
export const gather = <T extends Gatherable>(mails: readonly T[]): T[][] => {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const keys = mails.map((mail, i) => (mail.mailId === '' ? `#${i}` : mail.mailId))
  for (const [i, mail] of mails.entries())
    for (const id of [...mail.references, ...mail.inReplyTo]) {
      const [a, b] = [rootOf(keys[i] ?? ''), rootOf(id)]
      if (a !== b) parents.set(a, b)
    }
  const groups = new Map<string, T[]>()
  for (const [i, mail] of mails.entries()) {
    const root = rootOf(keys[i] ?? '')
    groups.set(root, [...(groups.get(root) ?? []), mail])
  }
  return [...groups.values()]
}
