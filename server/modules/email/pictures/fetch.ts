// Fetches a picture from elsewhere for a reader who asked for it, and keeps it for a day.
//
// Without cookie, referrer or the reader's address; only public hosts, no redirects, at most 5 MB in 10 s; only
// raster pictures by their content, whatever the other side calls them. SVG is a program, not a picture.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from '../../../platform/desk.ts'
import { fetchOutside } from '../../../platform/net/fetch.ts'

export interface Picture {
  type: string
  content: Buffer
}

const rasters = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/x-icon',
])
const largest = 5 * 1024 * 1024
const keptMillis = 24 * 3600 * 1000

/** Throws in words why there is nothing to show. */
export const fetchPicture = async (desk: Desk, workspaceId: string, url: string): Promise<Picture> => {
  const folder = join(desk.config.data, 'remote-images', workspaceId)
  const file = join(folder, createHash('sha256').update(url).digest('hex'))
  const before = await readKept(desk, file)
  if (before) return judge(before)
  const reply = await fetchOutside(desk, url, {
    headers: { accept: 'image/*', 'user-agent': 'Mozilla/5.0 (compatible; picture proxy)' },
    limit: largest,
    millis: 10_000,
    plain: true,
  })
  if (reply.status !== 200) throw new Error(`the other side answered ${reply.status}`)
  const picture = await judge(reply.body)
  await keep(desk, folder, file, reply.body)
  return picture
}

const judge = async (content: Buffer): Promise<Picture> => {
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(content))?.mime ?? ''
  if (!rasters.has(type)) throw new Error('this is no picture')
  return { type, content }
}

const readKept = async (desk: Desk, file: string): Promise<Buffer | null> => {
  try {
    const { mtimeMs } = await stat(file)
    return isOld(desk, mtimeMs) ? null : await readFile(file)
  } catch {
    return null
  }
}

const isOld = (desk: Desk, millis: number): boolean =>
  desk.clock.now().epochMilliseconds - millis > keptMillis

const keep = async (desk: Desk, folder: string, file: string, content: Buffer): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(temporary, content, { mode: 0o600 })
  await rename(temporary, file)
  if (Math.random() < sweepEvery) await sweep(desk, folder)
}

const sweepEvery = 1 / 20
const mostKept = 500 * 1024 * 1024

/** What is older than a day goes, and the oldest of what is too much. */
const sweep = async (desk: Desk, folder: string): Promise<void> => {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name)
      const known = await stat(path).catch(() => null)
      return known ? [{ path, at: known.mtimeMs, size: known.size }] : []
    }),
  )
  let kept = 0
  for (const { path, at, size } of found.flat().sort((a, b) => b.at - a.at)) {
    kept += size
    if (isOld(desk, at) || kept > mostKept) await unlink(path).catch(() => undefined)
  }
}
