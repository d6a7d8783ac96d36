/** Writes numbers bit by bit, the highest first. */
export class BitWriter {
  readonly #bits: number[] = []

  put(value: number, bits: number): this {
    for (let bit = bits - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) % 2)
    return this
  }

  get length(): number {
    return this.#bits.length
  }

  /** Filled up with zeros to whole bytes. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8))
    for (const [at, bit] of this.#bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)))
    return bytes
  }
}
