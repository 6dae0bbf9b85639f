// Collects the bytes of a mail while it comes in, within limits of size, time and memory of all together.
import type { SMTPServerDataStream } from 'smtp-server'

export class TooLargeMail extends Error {
  /** Too much at this moment only: the sender may try again. */
  readonly passes: boolean
  constructor(message: string, passes = false) {
    super(message)
    this.passes = passes
  }
}

const longest = 10 * 60_000
const memoryOfAll = 128 * 1024 * 1024
/** From here on a mail is put together while it comes in: joining it at the end would make everybody wait. */
const large = 1024 * 1024
/** A sender may go on to this many times the limit and still hear why; then the line is cut. */
const patience = 2

let held = 0

/** `cut` ends the connection. Rejects with TooLargeMail, but only once the mail has ended, so that the answer fits. */
export const collect = (stream: SMTPServerDataStream, limit: number, cut: () => void): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let joined: Joined | null = null
    let size = 0
    let trouble: TooLargeMail | null = null
    const letGo = (): void => {
      held -= chunks.reduce((sum, c) => sum + c.length, joined?.size ?? 0)
      chunks = []
      joined = null
    }
    const timer = setTimeout(cut, longest)
    const give = (error: Error | null): void => {
      clearTimeout(timer)
      const raw = error ? null : joined ? joined.bytes() : Buffer.concat(chunks)
      letGo()
      if (raw) resolve(raw)
      else reject(error)
    }
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (trouble) {
        if (size > limit * patience) cut()
        return
      }
      if (stream.sizeExceeded || size > limit)
        trouble = new TooLargeMail(`5.3.4 The mail is larger than ${limit} bytes`)
      else if (held + chunk.length > memoryOfAll)
        trouble = new TooLargeMail('4.3.1 Too many large mails at once, try again later', true)
      if (trouble) return letGo()
      held += chunk.length
      if (joined) joined.add(chunk)
      else chunks.push(chunk)
      if (joined || size <= large) return
      joined = new Joined(size)
      for (const one of chunks.splice(0)) joined.add(one)
    })
    stream.once('end', () => give(trouble))
    stream.once('error', (error) => give(error))
    stream.once('close', () => give(new Error('the connection ended before the mail did')))
  })

/** Bytes put one after the other where the parsing thread can read them, too, so that nobody copies a large mail again. */
class Joined {
  size = 0
  private room: Uint8Array<SharedArrayBuffer>

  constructor(atLeast: number) {
    this.room = roomFor(Math.ceil(atLeast * 1.5))
  }

  add(chunk: Uint8Array): void {
    if (this.size + chunk.length > this.room.length) {
      const wider = roomFor(Math.ceil((this.size + chunk.length) * 1.5))
      wider.set(this.room.subarray(0, this.size))
      this.room = wider
    }
    this.room.set(chunk, this.size)
    this.size += chunk.length
  }

  bytes(): Uint8Array {
    return this.room.subarray(0, this.size)
  }
}

const roomFor = (bytes: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(bytes))
