// Packs files and a text as Outlook does (winmail.dat), for tests of unpacking.

const u16 = (n: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(n & 0xffff)
  return bytes
}
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(n >>> 0)
  return bytes
}

const attribute = (level: 1 | 2, id: number, value: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([level]),
    u32(id),
    u32(value.length),
    value,
    u16(value.reduce((sum, byte) => sum + byte, 0)),
  ])

const padded = (value: Buffer): Buffer => Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)])

/** One property of Unicode text. */
const text = (id: number, value: string): Buffer => {
  const bytes = Buffer.from(`${value}\0`, 'utf16le')
  return Buffer.concat([u16(0x1f), u16(id), u32(1), u32(bytes.length), padded(bytes)])
}

export const tnefOf = (files: readonly { name: string; content: string }[], body: string): Buffer =>
  Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x00069003, Buffer.concat([u32(1), text(0x1000, body)])),
    ...files.flatMap(({ name, content }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from('SHORT~1.TXT\0', 'latin1')),
      attribute(2, 0x0006800f, Buffer.from(content)),
      attribute(2, 0x00069005, Buffer.concat([u32(1), text(0x3707, name)])),
    ]),
  ])
