import type { Language } from '../../domain/language/language'
import type { Ground } from '../ground/ground'
import type { TieEnd } from '../link/tie'
import type { Palette } from '../theme/theme'
import type { SceneMark } from './scene'

/** What a map is drawn with. */
export interface Pens {
  readonly ground: Ground
  readonly palette: Palette
  readonly language: Language
  /** In pixels. */
  readonly rem: number
  /** Begins the ids of what the map defines, so that several drawings may stand in one document. */
  readonly id: string
  /** A mark in words: its place and how many events it holds. */
  readonly markWords: (mark: SceneMark) => string
  /** A tie in words: how the event is tied to another. */
  readonly tieWords: (end: TieEnd) => string
  /** A distance in words; null where no scale is drawn. */
  readonly distanceWords: ((kilometres: number) => string) | null
}
