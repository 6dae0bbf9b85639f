// Mail addresses out of what people type or paste: lists with commas, semicolons, lines or tabs, with or without names.

/** No more than a mail program would take for one; the server judges for good. */
const one = /[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]]+\.[^\s<>,;:"'()[\].]+/

export interface Read {
  /** Lower case, each once, in order. */
  addresses: readonly string[]
  /** What was none, as it was typed. */
  rest: string
}

export const readAddresses = (text: string): Read => {
  const addresses: string[] = []
  const rest: string[] = []
  for (const part of partsOf(text)) {
    const found = part.match(/<([^<>]*)>\s*$/)?.[1]?.trim() ?? part.replace(/^mailto:/i, '')
    const address = found.match(one)?.[0]
    if (address !== undefined && address === found) addresses.push(address.toLowerCase())
    else rest.push(part)
  }
  return { addresses: [...new Set(addresses)], rest: rest.join(', ') }
}

export const isAddress = (text: string): boolean => readAddresses(text).addresses.length === 1

/** A comma inside a quoted name separates nothing; blanks do only where every word is an address. */
const partsOf = (text: string): string[] => {
  const parts = (text.match(/(?:"[^"]*"|[^,;\r\n\t"])+/g) ?? []).map((p) => p.trim()).filter(Boolean)
  return parts.flatMap((part) => {
    const words = part.split(/\s+/)
    return words.length > 1 && words.every((w) => w.match(one)?.[0] === w) ? words : [part]
  })
}
