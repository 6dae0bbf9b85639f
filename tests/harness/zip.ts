// Zips for tests, honest and otherwise.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  path: string
  content: Buffer | string
  store?: boolean
  /** Set over what is true: flags, method, sizes. */
  lies?: { flags?: number; method?: number; packed?: number; unpacked?: number; offset?: number }
}

export const zip = (files: readonly ZipFile[]): Buffer => {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { path, content, store = false, lies = {} } of files) {
    const bytes = Buffer.from(content)
    const packed = store ? bytes : deflateRawSync(bytes)
    const name = Buffer.from(path)
    const facts = (head: Buffer, from: number): void => {
      head.writeUInt16LE(lies.flags ?? 0x800, from)
      head.writeUInt16LE(lies.method ?? (store ? 0 : 8), from + 2)
      head.writeUInt32LE(crc32(bytes), from + 8)
      head.writeUInt32LE(lies.packed ?? packed.length, from + 12)
      head.writeUInt32LE(lies.unpacked ?? bytes.length, from + 16)
      head.writeUInt16LE(name.length, from + 20)
    }
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    facts(local, 6)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    facts(entry, 8)
    entry.writeUInt32LE(lies.offset ?? at, 42)
    list.push(entry, name)
    parts.push(local, name, packed)
    at += local.length + name.length + packed.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
