// Why a mail did not arrive, in words: from the status code of the report (RFC 3463) where there is one.
import type { Message } from '../../../contract/tickets.ts'
import { reasonInWords } from '../../data/reasons.ts'
import { t } from '../../locales/i18n.ts'

type Delivery = Message['deliveries'][number]

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^\d\.1\.[123]$/, 'the address does not exist'],
  [/^\d\.1\.(8|10)$/, 'its domain takes no mail'],
  [/^\d\.2\.1$/, 'the mailbox is switched off'],
  [/^\d\.2\.2$/, 'the mailbox is full'],
  [/^\d\.2\.3$/, 'the mail is too large for it'],
  [/^\d\.3\.4$/, 'the mail is too large for it'],
  [/^\d\.4\.[14]$/, 'its mail server cannot be found'],
  [/^\d\.4\.7$/, 'its mail server did not answer in time'],
  [/^\d\.7\.\d+$/, 'its mail server refused the mail'],
]

export const whyNot = ({ bounce, error }: Delivery): string => {
  const known = bounce?.status ? reasons.find(([code]) => code.test(bounce.status ?? ''))?.[1] : undefined
  if (known && bounce?.status) return `${t(known)} (${bounce.status})`
  return error ? reasonInWords(error) : (bounce?.status ?? t('the mail server refused it'))
}

/** The other side's own words, where they say more than ours. */
export const theirWords = ({ error }: Delivery, ours: string): string | undefined =>
  error && error !== ours ? error : undefined
