// Pages drawn for strangers, kept as they are sent. A page is right as long as its stamp is: the stamp is read before
// the page is drawn, so what is kept can only be newer than its stamp says, never older.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface KeptPage {
  stamp: string
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** The same, packed. Strangers' pages hold no secret that its length could betray. */
  packed: Buffer
  /** Weak: packed or not, it is the same page. */
  etag: string
  /** When it was last known to be right; milliseconds of this process. */
  rightAt: number
  /** The article it shows. */
  article: { id: string; language: string } | null
}

export interface KeptPages {
  /** Whatever its stamp is. */
  get(key: string): KeptPage | null
  put(key: string, page: KeptPage): void
}

/** `mostBytes` of bodies in memory; who was asked for longest ago goes first. */
export const makeKeptPages = (mostBytes: number): KeptPages => {
  const kept = new Map<string, KeptPage>()
  let bytes = 0
  const drop = (key: string): void => {
    const page = kept.get(key)
    if (!page) return
    kept.delete(key)
    bytes -= weightOf(key, page)
  }
  return {
    get: (key) => {
      const page = kept.get(key)
      if (!page) return null
      // Set again: the order of a Map is that of its insertions.
      kept.delete(key)
      kept.set(key, page)
      return page
    },
    put: (key, page) => {
      drop(key)
      const weight = weightOf(key, page)
      if (weight > mostBytes / 8) return
      kept.set(key, page)
      bytes += weight
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
  }
}

const weightOf = (key: string, page: KeptPage): number =>
  key.length * 2 + page.body.length + page.packed.length

export const makePage = (
  made: Pick<KeptPage, 'stamp' | 'status' | 'headers' | 'article'> & { text: string },
): KeptPage => {
  const { text, ...rest } = made
  const body = Buffer.from(text)
  return {
    ...rest,
    rightAt: performance.now(),
    body,
    packed: gzipSync(body),
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
  }
}
