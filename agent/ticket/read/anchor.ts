// The address of one message: `/desk/tickets/12#m-<id>`.
export const anchorOf = (messageId: string) => `m-${messageId}`
export const linkTo = (number: number, messageId: string) =>
  `${location.origin}/desk/tickets/${number}#${anchorOf(messageId)}`

const form = /^m-([0-9a-f-]{36})$/
/** null: the address names no message. */
export const messageIn = (hash: string): string | null => form.exec(hash.replace(/^#/, ''))?.[1] ?? null
