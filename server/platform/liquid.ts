// The template language as administrators may use it: no files, no includes, bounded in time and size.
//
// Values never become part of the template: every output is replaced by a token, and tokens become values only after
// the formatting was read. So neither `{{ 7 | times: 7 }}` nor `[link](…)` in somebody's name does anything.
import { onFirstUse } from './first-use.ts'

export const liquid = onFirstUse((need) => need('liquidjs') as typeof import('liquidjs'))

/** Private-use characters that no value keeps. */
const marks = /[\uE000-\uE003]/g

const engine = onFirstUse(() => {
  const engine = new (liquid().Liquid)({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    // An empty name is no name.
    jsTruthy: true,
    ownPropertyOnly: true,
    templates: {},
    cache: false,
    parseLimit: 40_000,
    renderLimit: 200,
    memoryLimit: 1_000_000,
    relativeReference: false,
    dynamicPartials: false,
    outputEscape: (value: unknown) => keep(value),
  })
  // Would undo the escaping.
  engine.registerFilter('raw', (value: unknown) => value)
  for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag]
  return engine
})

/** A value that stands for a whole block, such as the message: a paragraph of its own between two marks. */
export class BlockName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

let kept: string[] = []
const keep = (value: unknown): string =>
  value instanceof BlockName
    ? `\n\n\uE002${value.name}\uE003\n\n`
    : `\uE000${kept.push(textOf(value)) - 1}\uE001`

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return typeof value === 'object' ? '' : String(value).replaceAll(marks, '')
}

/** A template's text with its outputs as tokens, and what they stand for. */
export interface Filled {
  text: string
  values: readonly string[]
}

export type Values = Readonly<Record<string, unknown>>

/** Throws what is wrong with the template, in the engine's words. */
export const fill = (template: string, values: Values): Filled => {
  kept = []
  const text = String(engine().parseAndRenderSync(template.replaceAll(marks, ''), values))
  return { text, values: kept }
}

/** `ticket.number`, `agent.name`: everything a template asks for. Throws when it cannot be read. */
export const askedFor = (template: string): readonly string[] => engine().globalFullVariablesSync(template)

/** Each token through `show`. */
export const resolve = (text: string, values: readonly string[], show: (value: string) => string): string =>
  text.replaceAll(/\uE000(\d{1,6})\uE001/g, (_, index: string) => show(values[Number(index)] ?? ''))
