// Recipients in words: the names of the fields, and what speaks against sending to somebody.
import type { Recipient } from '../../../contract/tickets.ts'
import { t } from '../../locales/i18n.ts'
import type { Role } from './fields.ts'

export type Addressee = Pick<
  Recipient,
  'address' | 'name' | 'because' | 'isNew' | 'isOutsider' | 'suppressed'
>

const names: Record<Role, string> = { to: 'To', cc: 'Cc', bcc: 'Bcc' }
export const roleName = (role: Role): string => t(names[role])

export const isNewOutsider = (who: Addressee): boolean => who.isNew && who.isOutsider

export const warningOf = (who: Addressee): string => {
  if (who.suppressed !== null) return t('gets nothing: mails to it came back for good')
  return isNewOutsider(who) ? t('new here and from outside') : ''
}

export const nameOf = (who: { name: string; address: string }): string => who.name || who.address

/** "Jane Miller, Rafael Sato and 2 more". */
export const namesOf = (people: readonly { name: string; address: string }[], most = 3): string => {
  const shown = people.slice(0, most).map(nameOf).join(', ')
  const more = people.length - most
  return more > 0 ? t('{names} and {more} more', { names: shown, more }) : shown
}
