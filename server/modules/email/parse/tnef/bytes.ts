// Reads little-endian numbers and runs of bytes in order; running past the end means that the file is damaged.

export class Damaged extends Error {}

export class Bytes {
  readonly #view: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  get left(): number {
    return this.#view.length - this.#at
  }

  u8(): number {
    return this.take(1)[0] as number
  }

  u16(): number {
    return Buffer.from(this.take(2)).readUInt16LE(0)
  }

  u32(): number {
    return Buffer.from(this.take(4)).readUInt32LE(0)
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new Damaged(`${length} bytes wanted, ${this.left} left`)
    const taken = this.#view.subarray(this.#at, this.#at + length)
    this.#at += length
    return taken
  }

  /** To the next multiple of four of what was read since `length` began. */
  pad(length: number): void {
    this.take(Math.min(this.left, (4 - (length % 4)) % 4))
  }
}
