/** The part of citation.js that the tests use; it ships no types. */
declare module '@citation-js/core' {
  /** Parses BibTeX or CSL-JSON; `data` is CSL-JSON. Throws on invalid input. */
  export class Cite {
    constructor(text: string)
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}

declare module '@citation-js/plugin-bibtex' {}
