// Fixed words of outgoing mails that no template holds.
import type { MailLanguage } from '../template/own.ts'

const heads: Readonly<Record<MailLanguage, (name: string, at: string) => string>> = {
  en: (name, at) => `On ${at}, ${name} wrote:`,
  de: (name, at) => `Am ${at} schrieb ${name}:`,
  ar: (name, at) => `في ${at} كتب ${name}:`,
}

export const wrote = (language: MailLanguage, name: string, at: string): string => heads[language](name, at)
