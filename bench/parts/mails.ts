// Mails to be received: real ones from a folder of corpora where there is one, else made ones of several kinds.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 300_000
const most = 1500

/** Bytes of mails without their Message-ID, so that each sending can have its own. */
export const mailsFrom = (folder: string): { name: string; mails: Buffer[] } => {
  const files = listed(folder)
  if (files.length === 0) return { name: 'made', mails: made() }
  const step = Math.max(1, Math.floor(files.length / most))
  const mails = files
    .filter((_, i) => i % step === 0)
    .map((file) => withoutId(readFileSync(file)))
    .filter((mail) => mail.length > 0)
  return { name: `${mails.length} real`, mails }
}

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(mime-|mail-to-ticket-)/.test(name) && /\.(eml|msg|txt)$/.test(name))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && statSync(path).size <= largest)
      .sort()
  } catch {
    return []
  }
}

const withoutId = (raw: Buffer): Buffer => {
  const text = raw.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n')
  return Buffer.from(text.replace(/^(message-id:[^\r]*\r\n(?:[ \t][^\r]*\r\n)*)/im, ''), 'latin1')
}

const made = (): Buffer[] =>
  Array.from({ length: 60 }, (_, n) => {
    const text = `This is mail ${n}. ${'It has a few lines of text. '.repeat(5 + (n % 7) * 12)}`
    const head = `From: Person ${n} <person${n}@northwind.example>\r\nTo: support@meridian.example\r\nSubject: Mail ${n}\r\nMIME-Version: 1.0\r\n`
    const plain = `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`
    if (n % 3 === 0) return Buffer.from(head + plain)
    const html = `Content-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p><ul><li>one<li>two</ul>\r\n`
    const file = `Content-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`%PDF-1.4 ${n}`.repeat(900)).toString('base64')}\r\n`
    const parts = n % 3 === 1 ? [plain, html] : [plain, file]
    const kind = n % 3 === 1 ? 'alternative' : 'mixed'
    return Buffer.from(
      `${head}Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${parts.map((p) => `--b\r\n${p}`).join('')}--b--\r\n`,
    )
  })
