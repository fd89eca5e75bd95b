/** What the tests use of citation.js, which ships no types. */
declare module '@citation-js/core' {
  /** Reads BibTeX or CSL-JSON; `data` is CSL-JSON. Throws where it cannot. */
  export class Cite {
    constructor(text: string)
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}

declare module '@citation-js/plugin-bibtex' {}
