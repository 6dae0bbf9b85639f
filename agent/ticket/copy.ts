// Copies what names a ticket elsewhere.
import { t } from '../locales/i18n.ts'
import { showToast } from '../ui/index.ts'

const copy = async (text: string) => {
  await navigator.clipboard.writeText(text)
  showToast({ text: t('Copied {text}', { text }), seconds: 3 })
}

export const copyNumber = (number: number) => void copy(String(number))
export const copyLink = (number: number) => void copy(`${location.origin}/desk/tickets/${number}`)
