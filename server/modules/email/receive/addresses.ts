// Which addresses and Message-IDs a received mail names.
import type { Incoming } from './incoming.ts'

/**
 * Ids the mail answers, nearest first. In an archive mails come in any order: there the mail's own id, which an answer
 * may have named before, comes first.
 */
export const referencesOf = ({ mail, imported }: Pick<Incoming, 'mail' | 'imported'>): string[] =>
  mail
    ? [
        ...new Set([
          ...(imported && mail.mailId ? [mail.mailId] : []),
          ...mail.inReplyTo,
          ...mail.references.toReversed(),
        ]),
      ]
    : []

const recipientHeaders = ['delivered-to', 'x-original-to', 'envelope-to']

/** Every address the mail was sent to, as far as envelope and headers say. */
export const recipientsOf = ({ envelope, mail }: Incoming): string[] => [
  ...new Set([
    ...envelope.to,
    ...(mail ? [...mail.to, ...mail.cc].map((a) => a.address) : []),
    ...(mail
      ? recipientHeaders
          .flatMap((name) => mail.headers.get(name) ?? [])
          .map((v) => v.trim().toLowerCase().replace(/^<|>$/g, ''))
      : []),
  ]),
]

/** Addresses of people the mail speaks of: copied ones, and the writer of a forwarded mail. */
export const namedAddresses = ({ mail }: Incoming): string[] =>
  mail
    ? [
        ...[...mail.to, ...mail.cc].slice(0, 200).map((a) => a.address),
        ...(mail.forwarded ? [mail.forwarded.from.address] : []),
      ]
    : []
