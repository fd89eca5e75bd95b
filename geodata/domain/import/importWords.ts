/** Words of the interface that an imported atlas needs in its lists, in the reader's language. */
export interface ImportWords {
  /** The passage of a row: "row 12". */
  readonly row: (number: number) => string
  /** A kind for events of a file without kinds, and one for rows whose cell is empty. */
  readonly event: string
  readonly noKind: string
  readonly otherKinds: string
  readonly otherActors: string
  readonly otherSources: string
  /** A point without a name, by the number of its row: "Point 3 of the file". */
  readonly point: (number: number) => string
  /** The place of rows that name none. */
  readonly noPlace: string
  /** What a source named in the file is; what the file is. */
  readonly namedIn: (file: string) => string
  readonly ownFile: string
  /** That nothing is known of a source. */
  readonly notKnown: string
  /** A measure without a name. */
  readonly count: string
}
