/** Writes Protocol Buffers: the three kinds of field that vector tiles need. */
export class ProtobufWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  /** An unsigned integer below 2^53. */
  varint(field: number, value: number): this {
    this.#key(field, 0)
    this.#number(value)
    return this
  }

  double(field: number, value: number): this {
    this.#key(field, 1)
    this.#room(8)
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true)
    this.#length += 8
    return this
  }

  bytes(field: number, bytes: Uint8Array): this {
    this.#key(field, 2)
    this.#number(bytes.length)
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  text(field: number, text: string): this {
    return this.bytes(field, encoder.encode(text))
  }

  /** Unsigned integers, packed. */
  packed(field: number, values: readonly number[]): this {
    const inner = new ProtobufWriter()
    for (const value of values) inner.#number(value)
    return this.bytes(field, inner.finish())
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #key(field: number, type: number): void {
    this.#number(field * 8 + type)
  }

  #number(value: number): void {
    this.#room(10)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

const encoder = new TextEncoder()
