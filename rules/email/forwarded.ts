// The mail inside a forwarded mail: who wrote it first, when and what.

export interface Forwarded {
  from: { name: string; address: string }
  /** As written in the forwarded head; '' without. */
  date: string
  subject: string
  /** To whom it was first written. */
  to: readonly { name: string; address: string }[]
  /** The forwarded mail's own text. */
  text: string
  /** What the one who forwarded it wrote above; '' when nothing. */
  comment: string
  /** From an attached message (message/rfc822): its index in `nested`; null when it stands in the text. */
  nestedIndex: number | null
}
