/** A file, or a table of one, that cannot be read at all; `code` is the key of its sentence, under `own.refusals`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
