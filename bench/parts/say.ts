// What a benchmark prints: a line a figure, and where it was measured.
import { cpus, totalmem } from 'node:os'

export const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback)
}

export const figure = (what: string, value: number | string, unit: string, reach = ''): void => {
  process.stdout.write(
    `${what.padEnd(58)} ${String(value).padStart(10)} ${unit}${reach ? `   (reach: ${reach})` : ''}\n`,
  )
}

export const machine = (): void => {
  const all = cpus()
  process.stdout.write(
    `${all.length} × ${all[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadNow()}\n`,
  )
}

const loadNow = (): string => process.getBuiltinModule('node:os').loadavg()[0]?.toFixed(1) ?? '?'
