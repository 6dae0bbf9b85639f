// Why two people are probably one, in words.
import type { Likeness } from '../../contract/customers.ts'
import { t } from '../locales/i18n.ts'

const words: Record<Likeness, string> = {
  same_name: 'the same name',
  same_number: 'the same number',
  same_local_part: 'the same words before the @',
}

export const likenessInWords = (because: readonly Likeness[]): string =>
  because.map((one) => t(words[one])).join(' · ')
