// A real log of a help desk, as arrivals to be routed: when, about what, for whom, how much work, how serious.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

export interface Arrival {
  id: string
  /** Milliseconds since the epoch. */
  at: number
  product: string
  customer: string
  isSerious: boolean
  /** Events of the case: a measure of its work. */
  steps: number
  /** Who really worked on it. */
  resources: readonly string[]
}

/** The IEEE 1849 help desk log as CSV with the columns Case ID, Activity, Resource, Complete Timestamp and so on. */
export const readLog = async (path: string): Promise<Arrival[]> => {
  const lines = createInterface({ input: createReadStream(path) })
  const cases = new Map<string, { at: number; rows: string[][] }>()
  let head: string[] | null = null
  for await (const line of lines) {
    const cells = line.replaceAll('"', '').split(',')
    if (head === null) {
      head = cells
      continue
    }
    const [id = '', , , time = ''] = cells
    const [day = '', clock = ''] = time.split(' ')
    const at = Date.parse(`${day.replaceAll('/', '-')}T${clock}Z`)
    const known = cases.get(id) ?? { at, rows: [] }
    cases.set(id, { at: Math.min(known.at, at), rows: [...known.rows, cells] })
  }
  const column = (name: string): number => head?.indexOf(name) ?? -1
  const [product, customer, serious] = ['product', 'customer', 'seriousness_2'].map(column)
  return [...cases]
    .map(([id, { at, rows }]) => ({
      id,
      at,
      product: rows[0]?.[product ?? -1] ?? '',
      customer: rows[0]?.[customer ?? -1] ?? '',
      isSerious: rows[0]?.[serious ?? -1] !== 'Value 1',
      steps: rows.length,
      resources: [...new Set(rows.map((r) => r[2] ?? ''))],
    }))
    .sort((a, b) => a.at - b.at)
}
