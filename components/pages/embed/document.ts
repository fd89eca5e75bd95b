import { periods } from '@/geodata/domain/compare/period'
import type { History } from '@/geodata/domain/history/history'
import { since, versionNamed } from '@/geodata/domain/history/since'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { chronologyOf, openPlaceOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
import { placed } from '@/geodata/domain/site/folder'
import type { Paragraph, Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import type { PosterWords } from '@/geodata/drawing/poster/posterWords'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import { html } from '../../../geodata/drawing/poster/html'
import { arrows } from '../../language/arrows'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { stillMarkup } from '../../parts/map/stillMarkup'
import { inLine, posterWords } from '../../parts/poster/viewWords'
import { mapHeight } from '../../parts/widget/message'
import { type EmbedOptions, formatEmbed } from '../../parts/widget/options'
import { cut, SHOWN, UNSIGNED } from '../../parts/widget/signature'
import { appearanceCss } from './appearanceCss'
import { legendMarkup } from './legend'
import sides from './Sides.module.css'
import { LINES, MOST, widgetEvents } from './widgetEvents'
import { type WidgetScene, widgetScene } from './widgetScene'

export interface Written {
  readonly atlas: Atlas
  /** The layers of the ground map. */
  readonly ground: PackedGround
  readonly stories: readonly Story[]
  readonly history: History
  readonly options: EmbedOptions
  readonly t: Translate
  /** Version of the data. */
  readonly version: string
  /** The style sheet, and the script that loads the live map. */
  readonly css: string
  readonly script: string
}

/** The input of a widget's document, with the scene's View in place of the query's. */
interface Shown extends Written {
  readonly view: View
  readonly storyScene: WidgetScene | null
}

/**
 * The complete HTML document of a widget: the View's map rendered on the server with title, legend, list and links,
 * readable without JavaScript, and a small script that loads the live map on demand. For an unknown story it shows a
 * notice over the default map.
 */
export function embedDocument(written: Written): string {
  const { atlas, options, stories, t, css, script } = written
  const { language } = options
  const storyScene = options.storyScene && widgetScene(stories, options.storyScene, language)
  const view: View = storyScene ? { ...storyScene.scene.view, theme: options.view.theme } : options.view
  const shown: Shown = { ...written, view, storyScene }
  const words = posterWords(atlas, view, { language, t, version: written.version })
  const missing = options.storyScene !== null && storyScene === null
  const own = options.signature.title && cut(options.signature.title, SHOWN.title).shown
  const title = own ?? (storyScene ? `${storyScene.scene.heading} · ${storyScene.story.title}` : words.title)
  const has = (part: EmbedOptions['parts'][number]) => options.parts.includes(part)
  const head = element(
    'html',
    {
      lang: language,
      dir: DIRECTIONS[language],
      'data-view': formatView({ ...view, theme: null }),
      style: appearanceCss(options) || null,
      // Title, note and byline are rendered by the outer document only.
      'data-live': placed(
        `/embed/live/${language}?${formatEmbed({ ...options, view, storyScene: null, signature: UNSIGNED, version: null })}`,
      ),
      'data-maps': view.compare ? 2 : 1,
      'data-start': options.live ? 'live' : null,
      'data-story': storyScene ? storyScene.story.slug : null,
    },
    together([
      html('head', {}, headMarkup(title, css)),
      html(
        'body',
        { 'data-theme': view.theme },
        missing
          ? missingMarkup(shown)
          : has('title')
            ? titleMarkup(shown, words)
            : html('header', { 'data-part': 'head' }, element('h1', { class: 'unseen' }, escaped(title))),
        html(
          'main',
          {},
          html(
            'div',
            { class: 'stage' },
            mapsMarkup(shown, words),
            html('button', { type: 'button', hidden: 'hidden', class: 'explore' }, escaped(t('embed.explore'))),
          ),
          has('list') ? listMarkup(shown, words) : html('section', { 'data-part': 'list', hidden: 'hidden' }),
        ),
        storyScene ? captionMarkup(storyScene, shown) : escaped(''),
        footMarkup(shown),
        `<script>${script}</script>` as Markup,
      ),
    ]),
  )
  return `<!doctype html>${head}`
}

function headMarkup(title: string, css: string): Markup {
  return together([
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><base target="_blank">' as Markup,
    html('title', {}, escaped(title)),
    `<style>${css}</style>` as Markup,
  ])
}

/** Link to the View in the explorer, or to the scene in its story. */
function pageLink(
  { options: { language }, view, storyScene }: Shown,
  text: string,
  { className, whole }: { readonly className?: string; readonly whole?: string | null } = {},
): Markup {
  const query = formatView(view)
  const href = storyScene
    ? `/${language}/stories/${storyScene.story.slug}/${storyScene.scene.number}`
    : `/${language}${query ? `?${query}` : ''}`
  const attributes = {
    href: placed(href),
    rel: 'noopener',
    'data-view': storyScene ? null : '',
    class: className,
    title: whole,
  }
  return element('a', attributes, escaped(text))
}

function titleMarkup(shown: Shown, words: PosterWords): Markup {
  const { storyScene, options } = shown
  const [usual, below] = storyScene ? [storyScene.scene.heading, storyScene.story.title] : [words.title, words.subtitle]
  // An editor's title does not change with the filters, so the map's own title is shown as well.
  const title = options.signature.title === null ? null : cut(options.signature.title, SHOWN.title)
  return html(
    'header',
    { 'data-part': 'head' },
    html('h1', {}, pageLink(shown, title?.shown ?? usual, { whole: title?.whole ?? null })),
    html('p', {}, escaped(title ? inLine([usual, below]) : below)),
  )
}

function missingMarkup(shown: Shown): Markup {
  const { t, options } = shown
  return html(
    'header',
    { 'data-part': 'head', role: 'alert' },
    html('h1', {}, escaped(t('embed.noStory', { story: (options.storyScene?.story ?? '').slice(0, 60) }))),
    html('p', {}, pageLink(shown, t('embed.noStoryInstead'))),
  )
}

/** A widget on a phone. */
const SMALL = { width: 390, height: mapHeight(390) }

/** The map, or in a comparison one map per period under its heading. */
function mapsMarkup({ atlas, ground, view, t, options: { language } }: Shown, words: PosterWords): Markup {
  const map = (side: View, id: string, label: string) =>
    html(
      'div',
      { class: 'canvas', role: 'group', 'aria-label': label },
      stillMarkup({ atlas, ground, view: side, language, id, t, small: SMALL }) as Markup,
    )
  const maps = sidesOf(atlas, view).map((side, i) => {
    const name = words.periods[i]
    if (name === undefined) return map(side, 'still', t('map.label'))
    return html(
      'section',
      { class: sides.side },
      html('h2', { class: sides.period }, escaped(name)),
      map(side, `still-${i}`, t('compare.map', { window: name })),
    )
  })
  return html('div', { 'data-part': 'still', class: sides.maps }, ...maps)
}

/** The View of each map: one, or one per period. */
function sidesOf(atlas: Atlas, view: View): readonly View[] {
  const two = periods(view, atlas)
  return two ? [two.before, two.after] : [view]
}

/** The events on the map, or of the open chronology, as a list of links; one list per period in a comparison. */
function listMarkup(shown: Shown, { periods: names }: PosterWords): Markup {
  const { atlas, t, view } = shown
  return html(
    'section',
    { 'data-part': 'list', 'aria-label': t('list.title') },
    ...sidesOf(atlas, view).flatMap((side, i) => {
      const name = names[i]
      const list = eventsMarkup(shown, side)
      return name === undefined ? [list] : [html('h2', {}, escaped(name)), list]
    }),
  )
}

function eventsMarkup({ atlas, t, options: { language } }: Shown, view: View): Markup {
  const selection = select(atlas, view)
  const chronology = chronologyOf(atlas, selection, openPlaceOf(view))
  const shown = chronology
    ? chronology.events.map((event) => ({ event, match: chronology.match(event) }))
    : widgetEvents(atlas, selection)
  const entry = ({ event, match }: (typeof shown)[number]) =>
    html(
      'li',
      {},
      html('span', {}, escaped(dateWords(event.date, language, t))),
      escaped(' '),
      element(
        'a',
        { href: placed(`/${language}/events/${event.id}`), rel: 'noopener' },
        escaped(event.title[language]),
      ),
      event.status === 'reported' ? escaped('') : html('em', {}, escaped(` (${t(`event.status.${event.status}`)})`)),
      match === 'possible' ? html('em', {}, escaped(` (${t('list.possible')})`)) : escaped(''),
    )
  const entries = shown.slice(0, MOST).map(entry)
  if (entries.length === 0) return html('p', {}, escaped(t('list.empty')))
  const rest = entries.slice(LINES)
  return together([
    html('ol', {}, ...entries.slice(0, LINES)),
    rest.length === 0
      ? escaped('')
      : html(
          'details',
          {},
          html('summary', {}, escaped(t('embed.more', { rest: shown.length - LINES }))),
          html('ol', { start: LINES + 1 }, ...rest),
          shown.length > MOST
            ? html(
                'p',
                {},
                element(
                  'a',
                  {
                    href: placed(
                      chronology ? `/${language}/places/${chronology.place.id}` : listAddress(language, view),
                    ),
                    rel: 'noopener',
                  },
                  escaped(t('list.all', { count: shown.length })),
                ),
              )
            : escaped(''),
        ),
  ])
}

/** The address of the list page for a View. */
function listAddress(language: Language, view: View): string {
  const query = formatView({ ...view, theme: null, at: null })
  return `/${language}/list${query ? `?${query}` : ''}`
}

function captionMarkup(storyScene: WidgetScene, shown: Shown): Markup {
  const { story, scene, before, after } = storyScene
  const { t, options } = shown
  const to = (rel: 'prev' | 'next', other: WidgetScene['before'], text: string) =>
    other
      ? element(
          'a',
          {
            href: placed(`/embed?${formatEmbed({ ...options, storyScene: { story: story.slug, scene: other.slug } })}`),
            rel,
            target: '_self',
          },
          escaped(text),
        )
      : html('span', {})
  return html(
    'section',
    { 'data-part': 'caption', 'aria-label': t('embed.scene', { number: scene.number, count: story.scenes.length }) },
    ...scene.text.map((paragraph) => html('p', {}, ...paragraph.map(inlineMarkup))),
    html(
      'nav',
      { 'aria-label': t('embed.scenes') },
      to('prev', before, `${arrows(options.language).back} ${t('embed.previous')}`),
      html('span', {}, escaped(t('embed.scene', { number: scene.number, count: story.scenes.length }))),
      to('next', after, `${t('embed.next')} ${arrows(options.language).onward}`),
    ),
  )
}

function inlineMarkup(inline: Paragraph[number]): Markup {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'emphasis':
      return html('em', {}, ...inline.children.map(inlineMarkup))
    case 'strong':
      return html('strong', {}, ...inline.children.map(inlineMarkup))
    case 'link':
      return element('a', { href: inline.address, rel: 'noopener' }, ...inline.children.map(inlineMarkup))
    // Its sources are on the page of the story, to which the title leads.
    case 'citation':
      return escaped('')
  }
}

function footMarkup(shown: Shown): Markup {
  const { atlas, view, t, options } = shown
  const has = (part: EmbedOptions['parts'][number]) => options.parts.includes(part)
  return html(
    'footer',
    { 'data-part': 'foot' },
    signedMarkup(shown, 'note'),
    signedMarkup(shown, 'byline'),
    sinceMarkup(shown),
    has('legend') ? legendMarkup(atlas, sidesOf(atlas, view), options.language, t) : escaped(''),
    element(
      'a',
      { href: placed(`/${options.language}/about`), rel: 'noopener', class: 'about' },
      escaped(t('site.coverage')),
    ),
    has('link') ? pageLink(shown, t('embed.open'), { className: 'open' }) : escaped(''),
  )
}

function signedMarkup({ options: { signature } }: Shown, key: 'note' | 'byline'): Markup {
  const written = signature[key]
  if (written === null) return escaped('')
  const { shown: text, whole } = cut(written, SHOWN[key])
  return element('p', { class: key, title: whole }, escaped(text))
}

/** A note on corrections to the events shown; for a widget pinned to a version, on what changed since. */
function sinceMarkup({ atlas, view, t, history, options: { language, version: name } }: Shown): Markup {
  const version = name === null ? undefined : versionNamed(history, name)
  const ids = new Set(
    sidesOf(atlas, view).flatMap((side) => {
      const { positions } = select(atlas, side)
      // The events that the title counts.
      return [positions.certain, positions.possible].flatMap((at) => eventsAtPositions(atlas, at).map(({ id }) => id))
    }),
  )
  if (view.event) ids.add(view.event)
  const { corrected, added, last } = since(history, ids, version?.number ?? 0)
  const link = (text: string, anchor: number) =>
    element('a', { href: placed(`/${language}/corrections#v${anchor}`), rel: 'noopener' }, escaped(text))
  if (!version) {
    if (!last) return escaped('')
    const text = t('embed.corrected', { date: dateWords(last.date, language, t), count: corrected })
    return html('p', { class: 'since' }, link(text, last.number))
  }
  const dated = { number: version.number, date: dateWords(version.date, language, t) }
  const said = escaped(t('embed.madeWith', dated))
  if (corrected + added === 0) return html('p', { class: 'since' }, said, escaped(` ${t('embed.sameSince')}`))
  const anchor = history.versions.at(-1)?.number ?? version.number
  return html('p', { class: 'since' }, said, escaped(' '), link(t('embed.changedSince', { corrected, added }), anchor))
}
