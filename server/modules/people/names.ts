// Names as they come from outside: cleaned of what breaks lines and headers, and guessed when there is none.

const broken = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** One line, single spaces, at most 200 characters; may come out empty. */
export const cleanName = (name: string): string =>
  name.replace(broken, ' ').replace(/\s+/g, ' ').trim().slice(0, 200).trim()

/** `jane.miller@northwind.example` → `Jane Miller`. */
export const nameFromAddress = (email: string): string => {
  const local = email.split('@')[0] ?? ''
  const words = local
    .split('+')[0]
    ?.split(/[._-]+/)
    .filter((word) => word !== '')
  const name = (words ?? []).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return cleanName(name) || email
}
