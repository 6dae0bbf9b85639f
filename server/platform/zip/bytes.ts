// Bytes that lie somewhere and are read where they are wanted, never all at once.
import type { Readable } from 'node:stream'

export interface Bytes {
  size: number
  readAt(from: number, length: number): Promise<Buffer>
  stream(from: number): Readable
}
