/**
 * What could not be carried from one form into another, one code per cause: keys of sentences, with the numbers and
 * names that a sentence mentions. `scene` is a scene's id, `number` its position from 1.
 */
export const LOSSES = [
  // Written as Markdown or into a link.
  /** { scene, file } */
  'picture',
  // Read from Markdown.
  /** { line } of a rule that is missing; what comes after was left out. */
  'rule',
  /** { line }: the block of a story or scene that is no YAML. */
  'block',
  /** { line, field }: a field with a value that cannot be used, or of an unknown name. */
  'field',
  /** { number, language }: a scene that another language does not have. */
  'scene-only-in',
] as const
export type LossCode = (typeof LOSSES)[number]

export interface Loss {
  readonly code: LossCode
  readonly params: Readonly<Record<string, string | number>>
}
