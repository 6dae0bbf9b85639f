// Address lists of headers (RFC 5322 §3.4) as people's programs write them: comments, groups, quotes, missing commas.

export interface ListedAddress {
  name: string
  address: string
}

/** Groups are flattened. What has no `@` has an empty address. Names are not yet decoded. */
export const readAddressList = (header: string): ListedAddress[] => {
  const list: ListedAddress[] = []
  let words: string[] = []
  let comments: string[] = []
  let angle: string | null = null
  const finish = (): void => {
    const bare = words.join('')
    const one = oneOf(words, comments, angle)
    if (one.address !== '' || one.name !== '' || bare.trim() !== '') list.push(one)
    words = []
    comments = []
    angle = null
  }
  for (const token of tokens(header)) {
    if (token.kind === 'comment') comments.push(token.text)
    else if (token.kind === 'angle') {
      // A second address without a comma between.
      if (angle !== null) finish()
      angle = token.text
    } else if (token.kind === 'mark') {
      if (token.text === ':') {
        words = []
        comments = []
        angle = null
      } else finish()
    } else words.push(token.kind === 'quoted' ? `"${token.text}"` : token.text)
  }
  finish()
  return list.filter((one) => one.address !== '' || one.name !== '')
}

type Token = { kind: 'text' | 'quoted' | 'comment' | 'angle' | 'mark'; text: string }

const tokens = (header: string): Token[] => {
  const found: Token[] = []
  let i = 0
  const until = (open: string, close: string): string => {
    let depth = 1
    let text = ''
    for (i += 1; i < header.length; i++) {
      const letter = header[i] as string
      if (letter === '\\' && i + 1 < header.length) {
        text += header[i + 1]
        i += 1
        continue
      }
      if (open !== close && letter === open) depth += 1
      if (letter === close && --depth === 0) break
      text += letter
    }
    i += 1
    return text
  }
  while (i < header.length && found.length < 20_000) {
    const letter = header[i] as string
    if (letter === '"') {
      const start = i
      const text = until('"', '"')
      // A quote that is never closed swallows nothing.
      if (header[i - 1] !== '"' && header.indexOf('"', start + 1) < 0) {
        i = start + 1
        continue
      }
      found.push({ kind: 'quoted', text })
    } else if (letter === '(') found.push({ kind: 'comment', text: until('(', ')') })
    else if (letter === '<') {
      const end = header.indexOf('>', i)
      const stop = end < 0 ? header.length : end
      found.push({ kind: 'angle', text: header.slice(i + 1, stop) })
      i = stop + 1
    } else if (letter === ',' || letter === ';' || (letter === ':' && isGroup(header, i))) {
      found.push({ kind: 'mark', text: letter })
      i += 1
    } else {
      let end = i + 1
      while (end < header.length && !/["(<,;:]/.test(header[end] as string)) end += 1
      found.push({ kind: 'text', text: header.slice(i, end) })
      i = end
    }
  }
  return found
}

/** `Team: a@b, c@d;` and not `mailto:a@b` or a time. */
const isGroup = (header: string, at: number): boolean =>
  !/(?:mailto|https?|smtp|imap|notes)$/i.test(header.slice(Math.max(0, at - 8), at)) &&
  !/@[^\s,;<>]*$/.test(header.slice(Math.max(0, at - 300), at))

const oneOf = (
  words: readonly string[],
  comments: readonly string[],
  angle: string | null,
): ListedAddress => {
  const text = words.join(' ').replace(/\s+/g, ' ').trim()
  const unquotedText = text.replace(/"([^"]*)"/g, '$1').trim()
  if (angle !== null) {
    const address = cleaned(angle)
    if (address !== '' || text === '') return { name: unquotedText || (comments[0] ?? ''), address }
  }
  const bare = cleaned(words.join(''))
  if (bare !== '') return { name: comments[0] ?? '', address: bare }
  const inside = /(?:^|\s)([^\s@"<>]+@[^\s@"<>]+)(?:$|\s)/.exec(text)
  if (inside?.[1])
    return { name: unquotedText.replace(inside[1], '').trim() || (comments[0] ?? ''), address: inside[1] }
  return { name: unquotedText || (comments[0] ?? ''), address: '' }
}

/** Without blanks, comments, route and `mailto:`; '' when no address is left. */
const cleaned = (given: string): string => {
  const text = given.replace(/\s+/g, ' ')
  // Longer than any address with comments in it.
  if (text.length > 1000) return ''
  const address = text
    .replace(/\([^()]*\)/g, '')
    .replace(/^\s*(?:mailto|smtp):([^?]*).*$/i, '$1')
    .replace(/^\s*@[^:]*:/, '')
    .replace(/\s*([.@])\s*/g, '$1')
    .trim()
    .replace(/^['"]|['"]$/g, '')
    .replace(/^"([^"\s]+)"@/, '$1@')
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : ''
}
