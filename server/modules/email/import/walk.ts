// All mails of all sources in order, from a cursor on.
import type { Cursor, Found } from './item.ts'
import { kindOf } from './kind.ts'
import { mailsOfMbox, placeIn } from './mbox.ts'
import type { Source } from './source.ts'
import { mailsOfZip, tooLarge } from './zip/mails.ts'

/** `sources` sorted by key. Throws Unreadable when going on makes no sense. */
export async function* walk(
  sources: AsyncIterable<Source> | Iterable<Source>,
  cursor: Cursor,
  limit: number,
): AsyncGenerator<Found> {
  for await (const source of sources) {
    if (source.key < cursor.key || (source.key === cursor.key && cursor.at === null)) continue
    const from: Cursor = source.key === cursor.key ? cursor : { key: source.key, at: 0 }
    yield* mailsOf(source, from, limit)
  }
}

async function* mailsOf(source: Source, from: Cursor, limit: number): AsyncGenerator<Found> {
  const { key, name } = source
  const end: Cursor = { key, at: null }
  const kind = kindOf(name, await source.readAt(0, 4096))
  if (kind === 'mbox') {
    let at = from.at ?? 0
    for await (const mail of mailsOfMbox(source.stream(at), at, limit)) {
      const place = placeIn(name, at)
      at = mail.end
      yield { name: place, ...(mail.raw ? { raw: mail.raw } : tooLarge(limit)), next: { key, at } }
    }
    return
  }
  if (kind === 'zip') return yield* mailsOfZip(source, from, limit)
  if (kind !== 'mail') yield { name, skipped: kind.not, next: end }
  else if (source.size > limit) yield { name, ...tooLarge(limit), next: end }
  else yield { name, raw: await source.readAt(0, source.size), next: end }
}
