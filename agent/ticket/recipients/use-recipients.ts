// Whom a reply goes to: what the desk proposes with its reasons, until the person chooses.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Recipient, Ticket } from '../../../contract/tickets.ts'
import { addedQuery, recipientsQuery } from '../../data/queries.ts'
import { setChoice, useChoice } from './choice.ts'
import { type Choice, type Role, roles, withAdded, without } from './fields.ts'

export interface Recipients {
  shown: Readonly<Record<Role, readonly Recipient[]>>
  all: readonly Recipient[]
  /** What to send along; null: as the desk proposes. */
  choice: Choice | null
  add: (role: Role, addresses: readonly string[]) => void
  remove: (address: string) => void
  reset: () => void
}

export const useRecipients = (ticket: Ticket): Recipients => {
  const { _ } = useLingui()
  const { number, requester } = ticket
  const proposed = useQuery(recipientsQuery(number))
  const choice = useChoice(number)
  const items = proposed.data?.items ?? [known(requester.email, requester.name, 'to', _('the requester'))]
  const named = roles.flatMap((role) => (choice?.[role] ?? []).map((address) => ({ address, role })))
  const others = named.map((n) => n.address).filter((address) => !items.some((r) => r.address === address))
  const added = useQuery(addedQuery(number, others)).data ?? []
  const find = (address: string, role: Role): Recipient => {
    const found = items.find((r) => r.address === address) ?? added.find((r) => r.address === address)
    return found ? { ...found, role } : known(address, '', role, _('you added them'))
  }
  const all = choice ? named.map(({ address, role }) => find(address, role)) : items
  const of = (role: Role) => all.filter((r) => r.role === role)
  const now: Choice = choice ?? addressesOf(items)
  return {
    shown: { to: of('to'), cc: of('cc'), bcc: of('bcc') },
    all,
    choice,
    add: (role, addresses) => setChoice(number, withAdded(now, role, addresses)),
    remove: (address) => setChoice(number, without(now, address)),
    reset: () => setChoice(number, null),
  }
}

const addressesOf = (items: readonly Recipient[]): Choice => {
  const of = (role: Role) => items.filter((r) => r.role === role).map((r) => r.address)
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') }
}

const known = (address: string, name: string, role: Role, because: string): Recipient => ({
  address,
  name,
  role,
  because,
  isNew: false,
  isOutsider: false,
  suppressed: null,
})
