// What a provider posted: the raw mail, and what it says of the envelope in headers, query or fields.
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { type FormPart, readForm } from './form.ts'

export interface Posted {
  raw: Buffer
  from: string | null
  to: string[]
}

const rawTypes = /^(?:message\/rfc822|application\/octet-stream|text\/plain)\s*(?:;|$)/i
/** The fields under which providers post a raw mail. */
const mailFields = ['email', 'body-mime', 'message', 'raw']

export const isTaken = (contentType: string): boolean =>
  rawTypes.test(contentType) || /^multipart\/form-data\s*;/i.test(contentType)

/** null when there is no mail in it. */
export const readPosted = (
  body: Buffer,
  contentType: string,
  said: { from: string | undefined; to: readonly string[] },
): Posted | null => {
  if (rawTypes.test(contentType)) return body.length === 0 ? null : { raw: body, ...envelope(said) }
  const parts = readForm(body, contentType)
  const mail = mailFields.flatMap((name) => parts?.find((p) => p.name === name) ?? [])[0]
  if (!parts || !mail || mail.value.length === 0) return null
  const fields = fieldsOf(parts)
  return {
    raw: mail.value,
    ...envelope({ from: said.from ?? fields.from, to: said.to.length > 0 ? said.to : fields.to }),
  }
}

/** `envelope` is JSON at one provider, `sender` and `recipient` are fields at another. */
const fieldsOf = (parts: readonly FormPart[]): { from: string | undefined; to: string[] } => {
  const text = (name: string): string | undefined =>
    parts.find((p) => p.name === name)?.value.toString('utf8')
  try {
    const { from, to } = JSON.parse(text('envelope') ?? '{}') as { from?: unknown; to?: unknown }
    if (from !== undefined || to !== undefined)
      return { from: typeof from === 'string' ? from : undefined, to: [to].flat().map(String) }
  } catch {
    // Not JSON: then the single fields count.
  }
  return { from: text('sender'), to: (text('recipient') ?? '').split(',') }
}

const envelope = (said: { from: string | undefined; to: readonly string[] }): Omit<Posted, 'raw'> => ({
  from: said.from === undefined ? null : (normaliseAddress(said.from.trim().replace(/^<|>$/g, '')) ?? ''),
  to: [
    ...new Set(
      said.to.slice(0, 100).flatMap((one) => normaliseAddress(one.trim().replace(/^<|>$/g, '')) ?? []),
    ),
  ],
})
