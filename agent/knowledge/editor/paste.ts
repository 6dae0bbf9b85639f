// Plain text that is plainly Markdown is taken as such when it is pasted.
import { docOf } from '../markdown/parse.ts'

const signs = /^(?:#{1,6} |[-*] |\d{1,3}\. |> |```|:::|\|.*\|)/mu

export const markdownPasted = (data: DataTransfer | null): readonly object[] | null => {
  if (!data || data.types.includes('text/html')) return null
  const text = data.getData('text/plain')
  return text.includes('\n') && signs.test(text) ? (docOf(text).content ?? null) : null
}
