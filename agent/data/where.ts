// Asks the server whether changed tickets belong to a list whose conditions a row alone does not answer: one question for many.
import { api } from './api.ts'
import { type Filter, keyOf } from './filter.ts'

type Answer = (isIn: boolean) => void

const asked = new Map<string, { filter: Filter; waiting: Map<number, Answer> }>()
const most = 100

export const askWhere = (filter: Filter, number: number, answer: Answer) => {
  const key = keyOf(filter)
  const known = asked.get(key)
  if (known) {
    known.waiting.set(number, answer)
    return
  }
  const waiting = new Map([[number, answer]])
  asked.set(key, { filter, waiting })
  setTimeout(() => {
    asked.delete(key)
    void ask(filter, waiting)
  }, 150)
}

const ask = async (filter: Filter, waiting: ReadonlyMap<number, Answer>) => {
  const numbers = [...waiting.keys()].slice(-most)
  const these = `number:${numbers.join(',')}`
  try {
    const { items } = await api.tickets.list({
      query: { ...filter, q: filter.q ? `(${filter.q}) ${these}` : these, limit: most },
    })
    const found = new Set(items.map((row) => row.number))
    for (const number of numbers) waiting.get(number)?.(found.has(number))
  } catch {
    // Without an answer the list stays as it is; it is asked again as a whole when the socket is back.
  }
}
