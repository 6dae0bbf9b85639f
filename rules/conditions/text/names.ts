// Names to ids and back, as far as the catalogue knows them.
import { fold } from '../../text/fold.ts'
import type { Catalogue } from '../catalogue.ts'
import type { RefTo } from '../kinds.ts'

interface Named {
  id: string
  name: string
  email?: string
}

export const namedOf = (to: RefTo | undefined, catalogue: Catalogue): readonly Named[] => {
  if (to === 'person') return catalogue.people ?? []
  if (to === 'team') return catalogue.teams ?? []
  if (to === 'organisation') return catalogue.organisations ?? []
  if (to === 'mailbox') return catalogue.mailboxes ?? []
  if (to === 'service') return catalogue.services ?? []
  if (to === 'site') return catalogue.sites ?? []
  if (to === 'policy') return catalogue.policies ?? []
  return to === 'case' ? (catalogue.cases ?? []) : []
}

/** Everybody a typed name may mean: by address or whole name first, else by a beginning of a name that is telling. */
export const whoIs = (typed: string, to: RefTo | undefined, catalogue: Catalogue): readonly Named[] => {
  const wanted = fold(typed)
  const all = namedOf(to, catalogue)
  const exact = all.filter((n) => fold(n.name) === wanted || n.email?.toLowerCase() === typed.toLowerCase())
  if (exact.length > 0) return exact
  return all.filter((n) => beginsWith(n, wanted))
}

export const beginsWith = (named: Named, wanted: string): boolean =>
  fold(named.name).startsWith(wanted) ||
  fold(named.name)
    .split(' ')
    .some((word) => word.startsWith(wanted)) ||
  (named.email?.toLowerCase().startsWith(wanted) ?? false)

/** What reads back as this id: the name where it is nobody else's, else the address, else the id. */
export const nameOf = (id: string, to: RefTo | undefined, catalogue: Catalogue): string => {
  const named = namedOf(to, catalogue).find((n) => n.id === id)
  if (!named) return id
  const isOnly = (typed: string) => {
    const found = whoIs(typed, to, catalogue)
    return found.length === 1 && found[0]?.id === id
  }
  if (isOnly(named.name)) return named.name
  return named.email && isOnly(named.email) ? named.email : id
}
