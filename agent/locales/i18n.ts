// The language of the workspace's texts: English stands in the code, German in catalogues that load when chosen.
import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

const compiled = new Map<string, ReturnType<typeof compileMessage>>()

/** Each text is taken apart once. */
i18n.setMessagesCompiler((words) => {
  const known = compiled.get(words) ?? compileMessage(words)
  compiled.set(words, known)
  return known
})
i18n.loadAndActivate({ locale: 'en', messages: {} })

const german = import.meta.glob<Record<string, string>>('../**/de.json', { import: 'default' })

export const speak = async (language: string) => {
  if (language === i18n.locale) return
  if (language === 'de') {
    const parts = await Promise.all(Object.values(german).map((load) => load()))
    i18n.loadAndActivate({ locale: 'de', messages: Object.assign({}, ...parts) as Record<string, string> })
  } else i18n.loadAndActivate({ locale: 'en', messages: {} })
  document.documentElement.lang = i18n.locale
}

export { i18n }

/** Outside components. */
export const t = (words: string, values?: Record<string, unknown>): string => i18n._(words, values)
