import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type View, type Vocabulary } from '@/geodata/domain/view/view'
import { OFFERED } from '../../language/site'
import { type Accent, accentIn, formatAccent } from './accent'
import { SIGNED, type Signature, signatureIn } from './signature'

/** The parts around a widget's map. */
export const UI_PARTS = ['title', 'legend', 'timeline', 'list', 'filters', 'link'] as const
export type UiPart = (typeof UI_PARTS)[number]

/** Text sizes other than the default, which is the reader's own. */
export const TEXT_SIZES = ['small', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

const USUAL_PARTS: readonly UiPart[] = ['title', 'legend', 'link']

/** The content and appearance of a widget: all parameters of its query. */
export interface EmbedOptions {
  readonly language: Language
  readonly view: View
  readonly parts: readonly UiPart[]
  /** Readers cannot change the filters. */
  readonly lock: boolean
  /** The live map loads at once instead of on demand. */
  readonly live: boolean
  /** A story's scene that replaces the View, except for its theme; slugs as given, possibly unknown. */
  readonly storyScene: { readonly story: string; readonly scene: string | null } | null
  readonly signature: Signature
  /** Text size; null for the default. */
  readonly text: TextSize | null
  readonly accent: Accent
  /**
   * The version of the data, by number or hash, with which the widget was made, so that it can report later changes;
   * null to follow the current one.
   */
  readonly version: string | null
}

/**
 * Parses `lang`, `ui` (a comma-separated list of UI_PARTS, or `none`), `lock`, `start=live`, `story`, `scene`, `title`,
 * `note`, `byline`, `text`, `accent` and `v` in addition to a View. Never throws: unreadable parameters are ignored.
 */
export function parseEmbed(query: URLSearchParams, vocabulary: Vocabulary): EmbedOptions {
  const language = query.get('lang')
  const story = query.get('story')
  const view = parseView(query, vocabulary)
  return {
    language: OFFERED.find((one) => one === language) ?? OFFERED[0],
    view: story ? themeAlone(view) : view,
    parts: partsIn(query.get('ui')),
    lock: query.has('lock') && !['0', 'false', 'no'].includes(query.get('lock') ?? ''),
    live: query.get('start') === 'live',
    storyScene: story ? { story, scene: query.get('scene') || null } : null,
    signature: signatureIn(query),
    text: TEXT_SIZES.find((size) => size === query.get('text')) ?? null,
    accent: accentIn(query.get('accent')),
    version: VERSION_NAME.exec(query.get('v') ?? '')?.[0] ?? null,
  }
}

/** A version is named by number or hash. */
const VERSION_NAME = /^([1-9]\d{0,4}|[0-9a-f]{12})$/

/** Formats the canonical query of a widget, without `?`; the inverse of `parseEmbed`. */
export function formatEmbed(options: EmbedOptions): string {
  const { language, view, parts, lock, live, storyScene, signature, text, accent, version } = options
  const named = new URLSearchParams()
  if (storyScene) named.set('story', storyScene.story)
  if (storyScene?.scene) named.set('scene', storyScene.scene)
  named.set('lang', language)
  const appearance = new URLSearchParams()
  for (const key of SIGNED) if (signature[key]) appearance.set(key, signature[key])
  if (text) appearance.set('text', text)
  const colours = formatAccent(accent)
  if (colours) appearance.set('accent', colours)
  if (version) appearance.set('v', version)
  const written = parts.join(',')
  const pairs = [
    formatView(storyScene ? themeAlone(view) : view),
    named.toString(),
    written === USUAL_PARTS.join(',') ? '' : `ui=${written || 'none'}`,
    lock ? 'lock=1' : '',
    live ? 'start=live' : '',
    appearance.toString().replaceAll('%2C', ','),
  ]
  return pairs.filter(Boolean).join('&')
}

/** The scene defines the View; only the theme is set by the widget. */
function themeAlone(view: View): View {
  return { ...EMPTY_VIEW, theme: view.theme }
}

function partsIn(text: string | null): readonly UiPart[] {
  if (text === null) return USUAL_PARTS
  const wanted = text.split(',').map((part) => part.trim())
  return UI_PARTS.filter((part) => wanted.includes(part))
}

/** Converts the query that Next passes to a page. */
export function searchParamsOf(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).map((one): [string, string] => [key, one]),
    ),
  )
}
