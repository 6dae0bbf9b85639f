// Texts that were read out of an upload and wait to be written: on the disk meanwhile, in a file without a name.
import { randomBytes } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Spool {
  /** Gives the way to have the text back, until the spool is closed. */
  keep(text: string): Promise<() => Promise<string>>
  close(): Promise<void>
}

export const openSpool = async (): Promise<Spool> => {
  const path = join(tmpdir(), `handrail-${randomBytes(12).toString('hex')}`)
  const file = await open(path, 'wx+', 0o600)
  // What has no name is gone with the process, however that ends.
  await unlink(path)
  let end = 0
  const write = async (bytes: Buffer): Promise<number> => {
    const at = end
    end += bytes.length
    for (let from = 0; from < bytes.length; )
      from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten
    return at
  }
  const read = async (at: number, length: number): Promise<string> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
    if (bytesRead < length) throw new Error('a text that was kept is not whole')
    return buffer.toString()
  }
  return {
    keep: async (text) => {
      const length = Buffer.byteLength(text)
      const at = await write(Buffer.from(text))
      return () => read(at, length)
    },
    close: () => file.close(),
  }
}
