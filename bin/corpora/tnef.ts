// winmail.dat: the files that must come out of it, and damaged ones which must stay whole.
import { basename } from 'node:path'
import type { Corpora, Difference, Outcome } from './report.ts'
import { sha1 } from './same.ts'

export const tnef = async (corpora: Corpora): Promise<Outcome[]> => {
  if (!corpora.has('tnef-winmail')) return []
  const files = corpora.files('tnef-winmail')
  const packed = files.filter((f) => /\.(?:tnef|dat|doc)$/.test(f) && !f.includes('/results/'))
  const lost: Difference[] = []
  const out = new Set<string>()
  let unpacked = 0
  for (const name of packed) {
    const content = corpora.bytes(name)
    const result = await corpora.read(mailWith(content))
    if ('problem' in result) {
      lost.push({ name, got: result.problem })
      continue
    }
    const { attachments } = result.mail
    for (const a of attachments) out.add(`${a.name} ${sha1(a.content)}`)
    if (!attachments.some((a) => a.name === 'winmail.dat')) unpacked += 1
    else if (!attachments.some((a) => Buffer.from(content).equals(a.content)))
      lost.push({ name, got: 'gone' })
  }
  const wanted = files.filter((f) => f.includes('/results/') && !/\.(?:txt|rtf|html)$/.test(f))
  const differing = wanted
    .map((f) => ({ name: basename(f), key: `${basename(f)} ${sha1(corpora.bytes(f))}` }))
    .filter(({ key }) => !out.has(key))
    .map(({ name }) => ({ name, got: [...out].map((o) => o.split(' ')[0]).join(', ') }))
  return [
    { what: `unpacked or kept (${unpacked} unpacked)`, expected: packed.length, differing: lost, goal: 1 },
    // The files of a package may be here and the package among the corpora held elsewhere.
    { what: 'files inside', expected: wanted.length, differing, goal: null },
  ]
}

const mailWith = (content: Uint8Array): Uint8Array =>
  Buffer.from(
    [
      'From: jane.miller@northwind.example',
      'Subject: winmail',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'x',
      '--b',
      'Content-Type: application/ms-tnef; name="winmail.dat"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="winmail.dat"',
      '',
      Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--b--',
      '',
    ].join('\r\n'),
  )
