import type { Language } from '../../domain/language/language'
import type { DrawnAnnotation } from '../annotation/drawnAnnotations'
import type { Ground } from '../ground/ground'
import type { LinkEnd } from '../link/linkArcs'
import type { Palette } from '../theme/theme'
import type { SceneMark } from './scene'

/** Style and words for drawing a map. */
export interface Pens {
  readonly ground: Ground
  readonly palette: Palette
  readonly language: Language
  /** In pixels. */
  readonly rem: number
  /** Prefix of ids, so that several drawings can be in one document. */
  readonly id: string
  /** A mark in words: its place and number of events. */
  readonly markWords: (mark: SceneMark) => string
  /** A link in words: its relation to the event. */
  readonly linkWords: (end: LinkEnd) => string
  /** What an author drew, in words. */
  readonly annotationWords: (annotation: DrawnAnnotation) => string
  /** A distance in words; null if no scale is drawn. */
  readonly distanceWords: ((kilometres: number) => string) | null
}
