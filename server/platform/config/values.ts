// How single settings are read from text: numbers, yes/no, sizes, addresses. Each says what it expects.
import { z } from 'zod'

const expected = (text: string) => ({ error: text })

export const port = (what: string) =>
  z.coerce
    .number(expected(`${what} between 0 and 65535`))
    .int(`${what} between 0 and 65535`)
    .min(0, `${what} between 0 and 65535`)
    .max(65535, `${what} between 0 and 65535`)

export const count = (what: string) =>
  z.coerce.number(expected(what)).int(what).min(1, what).max(1_000_000, what)

export const yesNo = z
  .union([z.boolean(), z.string().trim().toLowerCase()], expected('yes or no'))
  .transform((value, context) => {
    if (value === true || value === 'yes' || value === 'true' || value === 'on' || value === '1') return true
    if (value === false || value === 'no' || value === 'false' || value === 'off' || value === '0')
      return false
    context.addIssue('yes or no')
    return z.NEVER
  })

const units: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** A size such as `25 MB`, in bytes. */
export const bytes = z
  .union([z.number(), z.string()], expected('a size such as 25 MB'))
  .transform((value, context) => {
    const found = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(String(value).trim())
    const size = Number(found?.[1]) * (units[found?.[2]?.toLowerCase() ?? ''] ?? Number.NaN)
    if (Number.isFinite(size) && size >= 1024) return Math.round(size)
    context.addIssue('a size of at least 1 kB, such as 25 MB')
    return z.NEVER
  })

export const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, expected(`one of ${values.join(', ')}`))

export const text = (what: string) => z.string(expected(what)).trim().min(1, what)

export const matching = (pattern: RegExp, what: string) =>
  z.string(expected(what)).trim().regex(pattern, what)

/** An address with one of the given schemes, for example `smtp://user:password@mail.example:587`. */
export const address = (schemes: readonly string[], example: string) =>
  z.string(expected(`an address such as ${example}`)).refine((value) => {
    const url = URL.parse(value)
    return (
      url !== null &&
      schemes.includes(url.protocol) &&
      (url.hostname !== '' || url.protocol.startsWith('postgres'))
    )
  }, `an address such as ${example}`)

/** `no`, `yes`, or the proxies' addresses and networks separated by commas. */
export const trustedProxies = z
  .union([z.boolean(), z.string()], expected('no, yes, or a list of addresses'))
  .transform((value): boolean | string[] => {
    const known = yesNo.safeParse(value)
    if (known.success) return known.data
    return String(value)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  })
