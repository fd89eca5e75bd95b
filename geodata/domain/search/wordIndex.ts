import { stem } from './stem'

/** The words of some records, which are identified by position. */
export interface WordIndex {
  readonly holders: Holders
  /** Every word. */
  readonly words: readonly string[]
  /** The words with each stem. */
  readonly byStem: ReadonlyMap<string, readonly string[]>
}

/** The positions of the records with a word, ascending. */
export interface Holders {
  readonly has: (word: string) => boolean
  readonly get: (word: string) => ArrayLike<number> & Iterable<number>
}

const NOBODY = new Uint32Array(0)

/** Builds the index of records, which come in order, from the folded words of each. Words are numbers inside. */
export class WordIndexBuilder {
  readonly #numbers = new Map<string, number>()
  readonly #byStem = new Map<string, string[]>()
  /** By word: the last record with it, plus one, and the number of records. */
  #lastRecord = new Uint32Array(1024)
  #counts = new Uint32Array(1024)
  /** By record, concatenated: each of its words once; and the ends of the records. */
  #values = new Uint32Array(4096)
  #length = 0
  #ends = new Uint32Array(1024)
  #records = 0

  /** The number of a word; a name of many records is numbered once. */
  number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    const own = stem(word)
    const others = this.#byStem.get(own)
    if (others) others.push(word)
    else this.#byStem.set(own, [word])
    if (number === this.#counts.length) {
      this.#counts = enlarged(this.#counts)
      this.#lastRecord = enlarged(this.#lastRecord)
    }
    return number
  }

  /** Adds a word to the current record. */
  add(number: number): void {
    if (this.#lastRecord[number] === this.#records + 1) return
    this.#lastRecord[number] = this.#records + 1
    this.#counts[number] = (this.#counts[number] as number) + 1
    if (this.#length === this.#values.length) this.#values = enlarged(this.#values)
    this.#values[this.#length++] = number
  }

  /** Ends the current record. */
  end(): void {
    if (this.#records === this.#ends.length) this.#ends = enlarged(this.#ends)
    this.#ends[this.#records++] = this.#length
  }

  made(): WordIndex {
    const size = this.#numbers.size
    const from = new Uint32Array(size + 1)
    for (let word = 0; word < size; word++) from[word + 1] = (from[word] as number) + (this.#counts[word] as number)
    const next = from.slice()
    const records = new Uint32Array(this.#length)
    let at = 0
    for (let record = 0; record < this.#records; record++) {
      for (const end = this.#ends[record] as number; at < end; at++) {
        const word = this.#values[at] as number
        records[next[word] as number] = record
        next[word] = (next[word] as number) + 1
      }
    }
    const numbers = this.#numbers
    return {
      holders: {
        has: (word) => numbers.has(word),
        get: (word) => {
          const number = numbers.get(word)
          return number === undefined ? NOBODY : records.subarray(from[number], from[number + 1])
        },
      },
      words: [...numbers.keys()],
      byStem: this.#byStem,
    }
  }
}

function enlarged(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(2 * values.length)
  made.set(values)
  return made
}

/** The index of records from the folded words of each. */
export function indexed(records: Iterable<Iterable<string>>): WordIndex {
  const builder = new WordIndexBuilder()
  for (const record of records) {
    for (const word of record) builder.add(builder.number(word))
    builder.end()
  }
  return builder.made()
}
