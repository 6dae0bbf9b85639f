// Values of custom fields as people read them.
import type { Field } from '../../../contract/fields.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { personBy } from '../../data/names.ts'
import { format } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'

export type Value = Ticket['fields'][string]

export const valueInWords = (kind: Field['kind'], value: Value | undefined): string => {
  if (value === undefined) return ''
  switch (kind) {
    case 'checkbox':
      return value === true ? t('Yes') : t('No')
    case 'date':
      return format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${String(value)}T00:00:00Z`),
      )
    case 'tree':
      return pathInWords(String(value))
    case 'choices':
      return Array.isArray(value) ? value.join(', ') : String(value)
    case 'person':
      return personBy(String(value))?.name ?? t('Somebody')
    case 'number':
      return new Intl.NumberFormat(document.documentElement.lang || 'en', {
        maximumFractionDigits: 6,
      }).format(Number(value))
    default:
      return String(value)
  }
}

/** `hardware/printer` → "hardware › printer". */
export const pathInWords = (path: string): string => path.split('/').join(' › ')
