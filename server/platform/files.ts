// Files by the hash of their content, one folder a workspace; on disk before anything in the database names them.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** The interface object storage will also fulfil. */
export interface Files {
  /** Durable when it resolves. The same content twice is kept once. Returns the SHA-256 in hex. */
  put(
    workspaceId: string,
    content: Uint8Array | Readable,
    limit?: number,
  ): Promise<{ hash: string; size: number }>
  read(workspaceId: string, hash: string): Promise<Buffer>
  /** From the byte `from` on. */
  stream(workspaceId: string, hash: string, from?: number): Readable
  /** Up to `length` bytes from `from` on; fewer at the end. */
  readAt(workspaceId: string, hash: string, from: number, length: number): Promise<Buffer>
  /** The first bytes, to tell the type by. */
  head(workspaceId: string, hash: string, bytes: number): Promise<Buffer>
}

export class TooLarge extends Error {}

export const diskFiles = (folder: string): Files => {
  const pathOf = (workspaceId: string, hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash) || !/^[0-9a-f-]{36}$/.test(workspaceId))
      throw new Error('not a file hash')
    return join(folder, workspaceId, hash.slice(0, 2), hash)
  }
  return {
    put: async (workspaceId, content, limit = Number.POSITIVE_INFINITY) => {
      const incoming = join(folder, 'incoming')
      const temporary = join(incoming, randomBytes(12).toString('hex'))
      const digest = createHash('sha256')
      let size = 0
      const file = await openNew(temporary)
      try {
        const chunks =
          content instanceof Uint8Array ? slices(content) : (content as AsyncIterable<Uint8Array>)
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > limit) throw new TooLarge(`more than ${limit} bytes`)
          digest.update(chunk)
          await file.write(chunk)
        }
        await file.datasync()
      } catch (error) {
        await file.close()
        await unlink(temporary)
        throw error
      }
      await file.close()
      const hash = digest.digest('hex')
      await settle(temporary, pathOf(workspaceId, hash))
      return { hash, size }
    },
    read: async (workspaceId, hash) => {
      const file = await open(pathOf(workspaceId, hash), 'r')
      try {
        return await file.readFile()
      } finally {
        await file.close()
      }
    },
    head: (workspaceId, hash, bytes) => readAt(pathOf(workspaceId, hash), 0, bytes),
    readAt: (workspaceId, hash, from, length) => readAt(pathOf(workspaceId, hash), from, length),
    stream: (workspaceId, hash, from = 0) => createReadStream(pathOf(workspaceId, hash), { start: from }),
  }
}

const slice = 512 * 1024

/** A large file is hashed and written bit by bit, so that others get their turn between. */
const slices = function* (content: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < content.length; from += slice) yield content.subarray(from, from + slice)
}

/** Its folder is made when it turns out to be missing. */
const openNew = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    return open(path, 'wx', 0o600)
  }
}

/** A part of a file on disk. */
export const readAt = async (path: string, from: number, length: number): Promise<Buffer> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Moves a finished file to its place and makes the new name durable. */
const settle = async (temporary: string, target: string): Promise<void> => {
  if (
    await stat(target).then(
      () => true,
      () => false,
    )
  )
    return unlink(temporary)
  const folder = dirname(target)
  await makeFolder(folder)
  await rename(temporary, target)
  await syncFolder(folder)
}

const underWay = new Map<string, Promise<void>>()

/** Makes the folder and makes its name durable, all the way up; who comes meanwhile waits for the same. */
const makeFolder = (folder: string): Promise<void> => {
  const known = underWay.get(folder)
  if (known) return known
  const before = [...underWay.values()]
  const work = mkdir(folder, { recursive: true })
    .then(async (made) => {
      if (made === undefined) return
      // Somebody before may have made a folder above ours and not yet made it durable.
      await Promise.all(before)
      for (let parent = dirname(folder); parent.length >= dirname(made).length; parent = dirname(parent))
        await syncFolder(parent)
    })
    .finally(() => underWay.delete(folder))
  underWay.set(folder, work)
  return work
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
