// A reason the desk's law gives, in the reader's language where it is known; else as it was given.
import { useLingui } from '@lingui/react'
import { isReason, reasons } from './reasons.ts'

export const useReason = (): ((because: string) => string) => {
  const { _, i18n } = useLingui()
  return (because) => {
    if (because === '') return ''
    const words = i18n.locale === 'en' ? because : translated(because, _)
    // An address or a domain begins as it is.
    if (/^\S*[.@]\S/u.test(words)) return words
    return words.charAt(0).toLocaleUpperCase(i18n.locale) + words.slice(1)
  }
}

const translated = (because: string, say: (id: string, values: Record<string, string>) => string): string => {
  for (const reason of reasons) {
    const values = isReason(reason, because)
    if (values) return say(reason, values)
  }
  return because
}
