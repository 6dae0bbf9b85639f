// A few small files that tickets of the demo carry.
import { crc32, deflateSync } from 'node:zlib'
import type { Files } from '../../platform/files.ts'

export interface SampleFile {
  name: string
  type: string
  size: number
  hash: string
}

export const putSampleFiles = async (files: Files, workspaceId: string): Promise<SampleFile[]> => {
  const kept: SampleFile[] = []
  for (const [name, type, content] of samples())
    kept.push({ name, type, ...(await files.put(workspaceId, content)) })
  return kept
}

const samples = (): readonly (readonly [string, string, Buffer])[] => [
  [
    'screenshot.png',
    'image/png',
    picture(480, 300, [
      [0, 0, 480, 28, 0x33],
      [150, 110, 180, 80, 0xe0],
      [170, 130, 140, 8, 0x60],
      [170, 146, 110, 8, 0x60],
      [270, 166, 48, 14, 0x50],
    ]),
  ],
  [
    'error-message.png',
    'image/png',
    picture(360, 140, [
      [0, 0, 360, 24, 0x40],
      [20, 50, 28, 28, 0x70],
      [64, 52, 240, 8, 0x50],
      [64, 68, 200, 8, 0x50],
      [280, 104, 60, 20, 0x80],
    ]),
  ],
  ['client.log', 'text/plain', Buffer.from(log)],
  [
    'list.csv',
    'text/csv',
    Buffer.from(
      'number;date;amount\n70112;2026-09-01;118.40\n70113;2026-09-01;99.00\n70127;2026-09-03;1240.75\n',
    ),
  ],
]

const log = `08:14:02 connecting to gateway
08:14:03 certificate accepted
08:14:03 tunnel up, mtu 1400
08:24:03 rekey timeout
08:24:18 no answer, giving up
`

type Box = readonly [x: number, y: number, width: number, height: number, grey: number]

/** A grey picture of boxes as a PNG (RFC 2083). */
const picture = (width: number, height: number, boxes: readonly Box[]): Buffer => {
  const rows = Buffer.alloc((width + 1) * height, 0xf4)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0
  for (const [x, y, w, h, grey] of boxes)
    for (let line = y; line < y + h; line++)
      rows.fill(grey, line * (width + 1) + 1 + x, line * (width + 1) + 1 + x + w)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
