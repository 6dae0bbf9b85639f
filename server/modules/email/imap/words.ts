// What an IMAP server said, in words for the mailbox's page. Never the password.

/** As imapflow and sockets report it. */
interface ImapError {
  message?: string
  responseText?: string
  authenticationFailed?: boolean
  code?: string
}

export const imapWords = (error: unknown): string => {
  const { message, responseText, authenticationFailed, code } = error as ImapError
  const said = (responseText || message || String(error))
    .replace(/[\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
  if (authenticationFailed) return `The server refused user name or password: ${said}`
  if (code === 'ECONNREFUSED') return `Nothing listens there: ${said}`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no such server: ${said}`
  if (code === 'ETIMEDOUT' || code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT')
    return `The server does not answer: ${said}`
  return said
}
