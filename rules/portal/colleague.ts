// Whom somebody may let into a request, or report for, on the portal: colleagues only, so that nobody can have mail
// sent to any address they like.
//
// - A known person of the same organisation is a colleague; nobody else who is known is.
// - An address not yet known is a colleague's when it lies in a domain of one's own organisation.
// - Oneself is none. People of the team may name anybody who is known.
// Example: Jane of Northwind (northwind.example) may name new.hire@northwind.example, not jane@gmail.example.

export interface Colleague {
  me: { id: string; isTeam: boolean; organisationId: string | null; domains: readonly string[] }
  /** The person with the address, when there is one. */
  other: { id: string; isActive: boolean; organisationId: string | null } | null
  address: string
}

export const mayName = ({ me, other, address }: Colleague): boolean => {
  if (other) {
    if (other.id === me.id || !other.isActive) return false
    return me.isTeam || (me.organisationId !== null && me.organisationId === other.organisationId)
  }
  return me.domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
}
