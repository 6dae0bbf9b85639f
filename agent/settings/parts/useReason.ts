// A reason of the mail law as a sentence in the reader's language where its form is known, else as it was given.
import { useLingui } from '@lingui/react'
import { reasonInWords } from '../../data/reasons.ts'
import { reasons, valuesOf } from './reasons.ts'

type Say = (id: string, values: Record<string, string>) => string

export const useReason = (): ((because: string) => string) => {
  const { _, i18n } = useLingui()
  return (because) => {
    const words = i18n.locale === 'en' ? because : inWords(because, _)
    // An address or a domain begins as it is.
    if (/^\S*[.@]\S/u.test(words)) return words
    return words.charAt(0).toLocaleUpperCase(i18n.locale) + words.slice(1)
  }
}

const inWords = (because: string, say: Say): string => {
  for (const form of reasons) {
    const values = valuesOf(form, because)
    if (values) return say(form, Object.fromEntries(Object.entries(values).map(nested(say))))
  }
  const parts = because.split('; ')
  if (parts.length > 1) return parts.map((part) => inWords(part, say)).join('; ')
  // Braces would be read as places for values.
  return /[{}]/u.test(because) ? because : reasonInWords(because)
}

const nested =
  (say: Say) =>
  ([name, value]: [string, string]): [string, string] => [
    name,
    name === 'why' || name === 'where' || name === 'who' ? inWords(value, say) : value,
  ]
