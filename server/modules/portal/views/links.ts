// Web addresses in what people write become links; everything else stays text.

export interface Piece {
  text: string
  /** Empty for plain text. */
  href: string
}

/** Only http and https, up to a space or a bracket, without the full stop or comma that ends the sentence. */
const address = /https?:\/\/[^\s<>"'()[\]{}]*[^\s<>"'()[\]{}.,;:!?…]/giu

export const splitLinks = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const url = URL.parse(match[0])
    if (url === null || url.username + url.password !== '') continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: '' })
    pieces.push({ text: match[0], href: url.href })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: '' })
  return pieces
}
