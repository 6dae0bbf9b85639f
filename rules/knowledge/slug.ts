// The readable part of an address: "Wi-Fi: eduroam (neu)" → "wi-fi-eduroam-neu". Letters of every script stay.

const longest = 70

/** '' of a title without letters or digits: an address then has only its number. */
export const slugOf = (title: string): string => {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/['’]/gu, '')
    // Accents of Latin letters go, vowel signs of other scripts stay.
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug === '' ? (words?.[0] ?? '').slice(0, longest) : slug
}

export const articlePath = (number: number, slug: string): string =>
  `/help/articles/${number}${slug === '' ? '' : `-${encodeURIComponent(slug)}`}`

/** Of `17-wi-fi` or `17`: its number; null of anything else. */
export const numberIn = (address: string): number | null => {
  const digits = /^([1-9]\d{0,8})(?:-|$)/.exec(address)?.[1]
  return digits === undefined ? null : Number(digits)
}
