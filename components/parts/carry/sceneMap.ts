import { restrictedTo } from '@/geodata/domain/join/restricted'
import type { Scene } from '@/geodata/domain/story/story'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import { PARTS } from '@/geodata/drawing/poster/posterLayout'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'
import type { Translate } from '../../language/translate'
import { inLine, posterWords } from '../poster/viewWords'
import { ownPosterWords } from '../takeaway/ownWords'
import type { Carried } from './carried'

interface Drawing {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly theme: PosterTheme
  readonly alone?: boolean
  /** How many times smaller than usual its letters are. */
  readonly finer?: number
  readonly t: Translate
}

/**
 * A scene's map as SVG, with its legend, and what is on it in words. `alone`: for a picture that is shown without the
 * story, with heading, and sources.
 */
export function sceneMap(
  { story, atlas: whole, ground, about, version }: Carried,
  scene: Scene,
  { width, height, theme, t, alone = false, finer = 1 }: Drawing,
): { readonly svg: string; readonly alt: string } {
  const { language } = story
  const { view, number, heading, only, annotations } = scene
  const atlas = only ? restrictedTo(whole, only) : whole
  // The dates of two periods need their room.
  const larger = view.compare && !alone ? 1.5 : finer
  const words = about
    ? ownPosterWords(atlas, view, { about, language, t })
    : posterWords(atlas, view, { language, t, version })
  const svg = poster(atlas, view, {
    ground: preparedGround(ground),
    language,
    width: Math.round(width * larger),
    height: Math.round(height * larger),
    theme,
    words: alone ? { ...words, title: heading, subtitle: inLine([words.title, words.subtitle]) } : words,
    parts: alone ? PARTS : view.compare ? ['title', 'tray', 'scale'] : ['legend', 'tray', 'kinds', 'scale'],
    ...(annotations ? { annotations } : {}),
    id: `scene-${number}`,
  })
  return { svg, alt: t('carry.map', { heading, described: describedIn(svg) }) }
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The description that a poster has for those who do not see it. */
function describedIn(svg: string): string {
  const written = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? ''
  return written.replace(/&(#39|\w+);/g, (whole, name: string) => CHARACTERS[name] ?? whole)
}
