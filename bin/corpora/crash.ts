// Every mail of every corpus, whole and mutated: read or refused with a reason, in time, and the next one is read too.
import type { Corpora, Difference, Outcome } from './report.ts'

const folders = [
  'mime-cpython',
  'mime-enmime',
  'mime-mime4j',
  'mime-misc-mta',
  'mime-nodemailer-mailparser',
  'mime-perl-emailmime',
  'mime-perl-mimetools',
  'mime-postal-mime',
  'mime-ruby-mail',
  'mime-stalwart',
  'mail-to-ticket-redmine',
  'mail-to-ticket-rt',
  'mail-threads-notmuch',
  'mail-bounces-sisimai',
  'mail-bounces-perl-bounceparser',
]

const slowest = 5000

export const crash = async (corpora: Corpora): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const folder of folders.filter(corpora.has)) {
    const names = corpora
      .files(folder)
      .filter((name) => !/\.(?:json|jsonl|xml|out|gif|bin)$|ORIGIN|LICEN[CS]E/i.test(name))
    const whole: Difference[] = []
    const mutated: Difference[] = []
    for (const [i, name] of names.entries()) {
      const raw = corpora.bytes(name)
      const trouble = await troubleOf(corpora, raw)
      if (trouble) whole.push({ name, got: trouble })
      const other = await troubleOf(corpora, mutate(raw, i + 1))
      if (other && /longer than|needs more|ended/.test(other)) mutated.push({ name, got: other })
    }
    outcomes.push({ what: folder, expected: names.length, differing: whole, goal: 0.99 })
    outcomes.push({ what: `${folder}, mutated`, expected: names.length, differing: mutated, goal: 1 })
  }
  return outcomes
}

const troubleOf = async (corpora: Corpora, raw: Uint8Array): Promise<string | null> => {
  const began = performance.now()
  const result = await corpora.read(raw)
  const took = performance.now() - began
  if ('problem' in result) return result.problem
  return took > slowest ? `took ${Math.round(took)} ms` : null
}

/** The same mutation for the same mail in every run: bytes changed, a piece doubled, one cut out. */
const mutate = (raw: Uint8Array, seed: number): Uint8Array => {
  let state = seed * 2654435761
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return below === 0 ? 0 : Math.abs(state) % below
  }
  const bytes = Uint8Array.from(raw)
  for (let i = 0; i < 20; i++) bytes[next(bytes.length)] = next(256)
  const from = next(bytes.length)
  const piece = bytes.subarray(from, from + next(2000))
  const gap = next(bytes.length)
  return Buffer.concat([bytes.subarray(0, gap), piece, bytes.subarray(gap + next(300))])
}
