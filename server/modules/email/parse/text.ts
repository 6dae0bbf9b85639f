// Makes a decoded text fit to be kept: no NUL or other controls, whole characters, plain line ends.

/** All but line feed and tab. */
const controls = /(?![\n\t])\p{Cc}/gu

export const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[ \t\u00A0]+$/gm, '')
    .toWellFormed()
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()

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
