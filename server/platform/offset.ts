// The demo's moved time: an offset in the data folder which the running desk follows.
import { existsSync, readFileSync, renameSync, unwatchFile, watchFile, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'

const fileIn = (data: string) => join(data, 'clock.json')

/** Undefined: this data folder is no demo's. */
export const readOffset = (data: string): Temporal.Duration | undefined => {
  if (!existsSync(fileIn(data))) return undefined
  const { offset } = JSON.parse(readFileSync(fileIn(data), 'utf8')) as { offset: string }
  return Temporal.Duration.from(offset)
}

export const keepOffset = (data: string, offset: Temporal.Duration): void => {
  const draft = `${fileIn(data)}.new`
  writeFileSync(draft, `${JSON.stringify({ offset: offset.toString() })}\n`)
  renameSync(draft, fileIn(data))
}

/** The desk's clock: the machine's, and in a demo moved by what `handrail clock` keeps. `close` ends the watch. */
export const deskClock = ({ demo, data }: Config): { clock: Clock; close: () => void } => {
  if (!demo) return { clock: systemClock(), close: () => {} }
  if (readOffset(data) === undefined) keepOffset(data, new Temporal.Duration())
  let offset = readOffset(data) ?? new Temporal.Duration()
  const follow = () => {
    offset = readOffset(data) ?? offset
  }
  watchFile(fileIn(data), { interval: 250, persistent: false }, follow)
  return { clock: systemClock(() => offset), close: () => unwatchFile(fileIn(data), follow) }
}

const hours: Readonly<Record<string, number>> = { w: 168, d: 24, h: 1, m: 1 / 60, s: 1 / 3600 }

/** `+3h`, `-90m`, `+1d12h` → a duration in hours, minutes and seconds; undefined when it is none of these. */
export const readShift = (text: string): Temporal.Duration | undefined => {
  if (!/^[+-](\d+[wdhms])+$/.test(text)) return undefined
  const sum = [...text.matchAll(/(\d+)([wdhms])/g)].reduce(
    (all, [, n, unit]) => all + Number(n) * (hours[unit ?? ''] ?? 0),
    0,
  )
  const shift = Temporal.Duration.from({ seconds: Math.round(sum * 3600) }).round({ largestUnit: 'hours' })
  return text.startsWith('-') ? shift.negated() : shift
}
