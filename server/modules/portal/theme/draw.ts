// Draws a page in the brand's own theme, and in the standard one when that fails: a reader always gets a page.
import type { Visit } from '../visit.ts'
import type { Draw } from './engine.ts'
import { noteFault } from './fault.ts'

export const drawIn = (visit: Visit, ...page: Parameters<Draw>): string => {
  const { portal, brand } = visit
  const theme = brand.theme?.()
  if (theme?.fault !== '') return portal.draw(...page)
  try {
    return theme.draw(...page)
  } catch (error) {
    theme.fault = wordsOf(error)
    noteFault(visit, theme.fault)
    const [template, model, everywhere] = page
    const preview = brand.preview && { ...brand.preview, fault: theme.fault }
    return portal.draw(template, model, { ...everywhere, preview })
  }
}

/** As the engine says it, in one line. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 300)
