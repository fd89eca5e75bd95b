import type { Draft } from './draft'

/**
 * What could not be carried from one form into another, one code per cause: keys of sentences, with the numbers and
 * names that a sentence mentions. `scene` is a scene's id.
 *
 * @internal Exported for tests.
 */
export const LOSSES = [
  // Written as Markdown or into a link.
  /** { scene, file } */
  'picture',
  /** { languages }: languages that were left out of a link, joined by commas. */
  'languages',
  // Read from Markdown.
  /** { line } of a rule that is missing; what comes after was left out. */
  'rule',
  /** { line }: the block of a story or scene that is no YAML. */
  'block',
  /** { line, field }: a field of an unknown name. */
  'field',
  /** { scene, language }: a scene that another language does not have. */
  'scene-only-in',
  // Read from a `.joliba` file, a page or Markdown.
  /** { version } of a later form: what it added is kept and written back. */
  'newer',
  /** { field, scene? }: a part of the draft that cannot be used. */
  'part',
  /** The file ends too early. */
  'cut-file',
  /** The draft ends too early: what came last is missing. */
  'cut-story',
  /** { entry }: a file inside that cannot be read. */
  'entry',
  /** { entry }: a file inside is not as it was written, and may hold wrong texts. */
  'entry-changed',
  /** { file }: a picture that is not in the file, or is damaged. */
  'picture-gone',
  // Read from files of other programs.
  /** { scene, address }: a picture, film or sound, which stays where it is and is linked. */
  'media',
  /** { scene, date }: a date that is no day, month or year, and stands in the text. */
  'date',
  /** { scene, count }: things on a map that are no points, lines or areas, or beyond those that a scene may have. */
  'features',
  /** { scene, count }: lines, which became arrows. */
  'lines',
  /** { count, most }: more scenes than a story may have. */
  'many-scenes',
] as const
export type LossCode = (typeof LOSSES)[number]

export interface Loss {
  readonly code: LossCode
  readonly params: Readonly<Record<string, string | number>>
}

/** The parameters of a loss's sentence, in which a scene is told by its number in the draft; 0 if it is in no scene. */
export function lossParams({ params }: Loss, { scenes }: Pick<Draft, 'scenes'>): Loss['params'] {
  return { ...params, scene: scenes.findIndex(({ id }) => id === params.scene) + 1 }
}
