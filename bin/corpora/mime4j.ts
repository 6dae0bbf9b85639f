// Decoded bodies of another parser, leaf by leaf: each must be found again, as text, as attachment or in a nested mail.
import { htmlText } from '../../server/platform/mail/html-text.ts'
import { unread, wholeOf } from './found-again.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { decoded, unspaced } from './same.ts'

export const mime4j = async (corpora: Corpora): Promise<Outcome[]> => {
  if (!corpora.has('mime-mime4j')) return []
  const files = corpora.files('mime-mime4j')
  const differing: Difference[] = []
  let leaves = 0
  for (const name of files.filter((f) => f.endsWith('.msg'))) {
    const stem = name.slice(0, -'.msg'.length)
    const wanted = files.filter((f) => f.startsWith(`${stem}_decoded_`) && /\.(?:txt|bin)$/.test(f))
    leaves += wanted.length
    const whole = await wholeOf(corpora, corpora.bytes(name))
    for (const leaf of wanted) {
      const bytes = Buffer.from(corpora.bytes(leaf))
      const texts = [decoded(bytes), bytes.toString('latin1')].flatMap((t) => [
        unspaced(t),
        unspaced(htmlText(t)),
      ])
      const isThere =
        texts.some((text) => whole.text.includes(text)) || whole.contents.some((c) => bytes.equals(c))
      if (!isThere)
        differing.push({
          name: leaf.replace('mime-mime4j/', ''),
          expected: decoded(bytes),
          got: whole.problem ?? unread(whole),
        })
    }
  }
  return [{ what: 'decoded bodies', expected: leaves, differing, goal: 0.99 }]
}
