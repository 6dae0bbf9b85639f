// Liquid with everything tight: templates from memory only, output escaped, limits on time and size.
// Templates come with Handrail or from those who may write themes; what others write is a value and never parsed.
import type { Liquid } from 'liquidjs'
import { onFirstUse } from '../../../platform/first-use.ts'
import { liquid } from '../../../platform/liquid.ts'
import type { Words } from '../texts/words.ts'
import type { Theme } from './folder.ts'

export type Draw = (
  template: string,
  model: Record<string, unknown>,
  everywhere: { words: Words } & Record<string, unknown>,
) => string

const limits = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 50_000_000 }

interface Tighter {
  renderLimit?: number
  memoryLimit?: number
}

/** `everywhere` is also seen inside partial templates, which otherwise see only what they are given. */
export const makeEngine = (theme: Pick<Theme, 'templates' | 'icons'>, tighter: Tighter = {}): Draw => {
  const engine = onFirstUse(() => engineOf(theme, tighter))
  return (template, model, everywhere) =>
    engine().renderFileSync(template, model, { globals: everywhere, sync: true })
}

const engineOf = (theme: Pick<Theme, 'templates' | 'icons'>, tighter: Tighter): Liquid => {
  const engine = new (liquid().Liquid)({
    ...limits,
    ...tighter,
    templates: theme.templates,
    extname: '',
    cache: true,
    ownPropertyOnly: true,
    strictFilters: true,
    outputEscape: 'escape',
    jsTruthy: true,
  })
  engine.registerFilter(
    't',
    function (this: { context: { globals: unknown } }, key: string, ...values: [string, unknown][]) {
      const { words } = this.context.globals as { words: Words }
      return words.t(key, Object.fromEntries(values.map(([name, value]) => [name, value as string | number])))
    },
  )
  engine.registerFilter('icon', { raw: true, handler: (name: string) => theme.icons.get(name) ?? '' })
  return engine
}

/** Throws what is wrong with a template, in the engine's words. */
export const parseTemplate = (source: string): void => {
  const engine = new (liquid().Liquid)({ ...limits, templates: {}, strictFilters: true })
  for (const name of ['t', 'icon']) engine.registerFilter(name, (value: unknown) => value)
  engine.parse(source)
}
