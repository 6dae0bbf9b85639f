// The fields of a mail and the addresses in them.
export const roles = ['to', 'cc', 'bcc'] as const
export type Role = (typeof roles)[number]
export type Choice = Readonly<Record<Role, readonly string[]>>

/** Each address stands in one field only: the last one it was put into. */
export const withAdded = (choice: Choice, role: Role, addresses: readonly string[]): Choice => {
  const others = (r: Role) => choice[r].filter((a) => !addresses.includes(a))
  const next = { to: others('to'), cc: others('cc'), bcc: others('bcc') }
  return { ...next, [role]: [...next[role], ...addresses] }
}

export const without = (choice: Choice, address: string): Choice => ({
  to: choice.to.filter((a) => a !== address),
  cc: choice.cc.filter((a) => a !== address),
  bcc: choice.bcc.filter((a) => a !== address),
})
