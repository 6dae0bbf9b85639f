// Words without what was left empty, so that a form holds only what somebody wrote. undefined: nothing is left.
type Words = { readonly [key: string]: Words | string | undefined }

export const withoutEmpty = <T extends object>(words: T): T | undefined =>
  strip(words as Words) as T | undefined

const strip = (words: Words): Words | undefined => {
  const left = Object.entries(words).flatMap(([key, value]) => {
    const kept = typeof value === 'object' ? strip(value) : value
    return kept === undefined || kept === '' ? [] : [[key, kept] as const]
  })
  return left.length === 0 ? undefined : Object.fromEntries(left)
}
