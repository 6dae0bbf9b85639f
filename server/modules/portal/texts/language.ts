// Which language somebody gets: chosen on this device, else what the browser asks for, else the person's, else the desk's.
import { isLanguage, type Language } from './locales.ts'

export interface LanguageWishes {
  chosen?: string | undefined
  accept?: string | undefined
  person?: string | undefined
  workspace?: string | undefined
}

export const chooseLanguage = (wishes: LanguageWishes): Language =>
  wishedLanguage(wishes) ?? [wishes.person, wishes.workspace].find(isLanguage) ?? 'en'

/** What device and browser ask for, when it is spoken here. */
export const wishedLanguage = ({
  chosen,
  accept,
}: Pick<LanguageWishes, 'chosen' | 'accept'>): Language | undefined =>
  [chosen, ...accepted(accept ?? '')].find(isLanguage)

/** `de-AT,de;q=0.9,en;q=0.8` → de, de, en; by weight (RFC 9110, section 12.5.4), refused ones left out. */
const accepted = (header: string): string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range, ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { language: range?.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((wish) => wish.language)
