// Threads of a mailing list: in whatever order the mails come, the same mails end up together.
import { gather } from '../../rules/email/gather.ts'
import type { Corpora, Difference, Outcome } from './report.ts'

interface Grouping {
  groups: string[][]
}

const orders = 5

export const threads = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'mail-threads-notmuch'
  if (!corpora.has(corpus)) return []
  const { grouping } = JSON.parse(corpora.text(`${corpus}/expected_threads.json`)) as {
    grouping: Record<string, Grouping>
  }
  const outcomes: Outcome[] = []
  for (const [folder, { groups }] of Object.entries(grouping)) {
    const mails = []
    for (const name of corpora.files(corpus, folder)) {
      const result = await corpora.read(corpora.bytes(name))
      if ('mail' in result && result.mail.mailId !== '') mails.push(result.mail)
    }
    const wanted = new Set(groups.map((ids) => key(ids.map((id) => id.replace(/^<|>$/g, '')))))
    const differing: Difference[] = []
    for (let order = 0; order < orders; order++) {
      const shuffled = shuffle(mails, order)
      const got = gather(shuffled).map((group) => key([...new Set(group.map((m) => m.mailId))]))
      for (const one of wanted)
        if (!got.includes(one)) differing.push({ name: `${folder}, order ${order}`, expected: one })
    }
    outcomes.push({
      what: `${folder}: threads in ${orders} orders`,
      expected: wanted.size * orders,
      differing,
      goal: 1,
    })
  }
  return outcomes
}

const key = (ids: readonly string[]): string => [...ids].sort().join(' ')

const shuffle = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((value, i) => ({ value, at: Math.imul(i * 31 + seed * 7919 + 1, 2654435761) >>> 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
