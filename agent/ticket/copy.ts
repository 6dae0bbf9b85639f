// Puts what names a ticket, or a message of it, on the clipboard.
import { t } from '../locales/i18n.ts'
import { showToast } from '../ui/index.ts'
import { linkTo } from './read/anchor.ts'

const copy = async (text: string) => {
  await navigator.clipboard.writeText(text)
  showToast({ text: t('Copied {text}', { text }), seconds: 3 })
}

export const copyNumber = (number: number) => void copy(String(number))
export const copyLink = (number: number) => void copy(`${location.origin}/desk/tickets/${number}`)
export const copyMessageLink = (number: number, messageId: string) => void copy(linkTo(number, messageId))
