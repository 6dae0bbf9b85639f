// What can be looked at without saving it, by its real type.
import type { Attachment } from '../../../../contract/tickets.ts'

export type Kind = 'picture' | 'pdf' | 'text'

/** More of a text than anybody reads in a dialog; the rest comes with the download. */
export const mostText = 300_000

export const kindOf = ({ type, size }: Pick<Attachment, 'type' | 'size'>): Kind | null => {
  if (/^image\/(png|jpeg|gif|webp|avif)$/.test(type)) return 'picture'
  if (type === 'application/pdf') return 'pdf'
  const isText =
    /^text\/(?!html|calendar|rtf)|^application\/(json|xml|x-yaml|yaml|sql|x-sh)$|\+(json|xml)$/.test(type)
  return isText && size <= 5_000_000 ? 'text' : null
}
