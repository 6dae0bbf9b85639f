// Reads what went wrong with a mail: whether another try may help, and the server's own words.

export interface SendTrouble {
  permanent: boolean
  words: string
}

/** As nodemailer reports them. */
interface TransportError {
  message?: string
  response?: string
  responseCode?: number
  command?: string
}

export const judgeTrouble = (error: unknown): SendTrouble => {
  const { message, response, responseCode, command } = error as TransportError
  const words = (response || message || String(error))
    .replace(/[\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
  // A 5xx to the greeting or to signing in is about the connection, not about this mail.
  const aboutMail = /^(?:MAIL FROM|RCPT TO|DATA)$/.test(command ?? '')
  const refused = responseCode !== undefined && responseCode >= 500 && responseCode < 600 && aboutMail
  return { permanent: refused || error instanceof UnfitMail, words }
}

/** The mail itself cannot be sent, whoever tries. */
export class UnfitMail extends Error {}
