// Makes a decoded text fit to be kept: no NUL or other controls, whole characters, plain line ends.

/** All but line feed and tab. */
const controls = /(?![\n\t])\p{Cc}/gu

export const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .split('\n')
    .map(withoutBlankEnd)
    .join('\n')
    .toWellFormed()
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()

/** By hand: a pattern for it takes for ever over a long run of blanks. */
const withoutBlankEnd = (line: string): string => {
  let end = line.length
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1
  return end === line.length ? line : line.slice(0, end)
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0

/** Lines broken by the sender's program made whole again (RFC 3676). Quoted lines stay as they are. */
export const unflowed = (text: string, delsp: string): string => {
  const out: string[] = []
  let open = false
  for (const line of text.split(/\r?\n/)) {
    const plain = line.startsWith(' ') ? line.slice(1) : line
    const isQuoted = line.startsWith('>')
    if (open && !isQuoted && plain !== '') out.push(`${out.pop() ?? ''}${plain}`)
    else out.push(plain)
    open = !isQuoted && plain.endsWith(' ') && plain !== '-- '
    if (open && delsp.toLowerCase() === 'yes') out.push((out.pop() ?? '').slice(0, -1))
  }
  return out.join('\n')
}
