import { periods } from '@/geodata/domain/compare/period'
import type { History } from '@/geodata/domain/history/history'
import { since, versionNamed } from '@/geodata/domain/history/since'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { chronologyOf, openPlaceOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
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
import { inLine, posterWords } from '../../parts/poster/words'
import { mapHeight } from '../../parts/widget/message'
import { type EmbedOptions, formatEmbed } from '../../parts/widget/options'
import { cut, SHOWN, UNSIGNED } from '../../parts/widget/signature'
import { dressCss } from './dress'
import { legendMarkup } from './legend'
import { LINES, listed, MOST } from './listed'
import { type Telling, telling } from './scene'

export interface Written {
  readonly atlas: Atlas
  /** The layers of its ground map. */
  readonly ground: PackedGround
  readonly stories: readonly Story[]
  readonly history: History
  readonly options: EmbedOptions
  readonly t: Translate
  /** The version of the data. */
  readonly version: string
  /** The style sheet, and the script that lets the live map take over. */
  readonly css: string
  readonly script: string
}

/** What a widget's document is made from once a story's scene has taken the place of the View. */
interface Shown extends Written {
  readonly view: View
  readonly told: Telling | null
}

/**
 * The whole document of a widget: the View's map drawn on the server with title, legend, list and links, which reads
 * without a script, and one small script that fetches the live map when the reader asks for it. A story that there is
 * not is said to be missing, over the default map.
 */
export function embedDocument(written: Written): string {
  const { atlas, options, stories, t, css, script } = written
  const { language } = options
  const told = options.told && telling(stories, options.told, language)
  const view: View = told ? { ...told.scene.view, theme: options.view.theme } : options.view
  const shown: Shown = { ...written, view, told }
  const words = posterWords(atlas, view, { language, t, version: written.version })
  const missing = options.told !== null && told === null
  const own = options.signature.title && cut(options.signature.title, SHOWN.title).shown
  const title = own ?? (told ? `${told.scene.heading} · ${told.story.title}` : words.title)
  const has = (part: EmbedOptions['parts'][number]) => options.parts.includes(part)
  const head = element(
    'html',
    {
      lang: language,
      dir: DIRECTIONS[language],
      'data-view': formatView({ ...view, theme: null }),
      style: dressCss(options) || null,
      // What is written around the map stays here.
      'data-live': `/embed/live/${language}?${formatEmbed({ ...options, view, told: null, signature: UNSIGNED, version: null })}`,
      'data-maps': view.compare ? 2 : 1,
      'data-start': options.live ? 'live' : null,
      'data-story': told ? told.story.slug : null,
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
        told ? captionMarkup(told, shown) : escaped(''),
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

/** The way to the same View in the explorer, or to the same scene in its story. */
function pageLink(
  { options: { language }, view, told }: Shown,
  text: string,
  { className, whole }: { readonly className?: string; readonly whole?: string | null } = {},
): Markup {
  const query = formatView(view)
  const href = told
    ? `/${language}/stories/${told.story.slug}/${told.scene.number}`
    : `/${language}${query ? `?${query}` : ''}`
  const attributes = { href, rel: 'noopener', 'data-view': told ? null : '', class: className, title: whole }
  return element('a', attributes, escaped(text))
}

function titleMarkup(shown: Shown, words: PosterWords): Markup {
  const { told, options } = shown
  const [usual, below] = told ? [told.scene.heading, told.story.title] : [words.title, words.subtitle]
  // An editor's title does not follow the filters: what the map shows is said all the same.
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
    html('h1', {}, escaped(t('embed.noStory', { story: (options.told?.story ?? '').slice(0, 60) }))),
    html('p', {}, pageLink(shown, t('embed.noStoryInstead'))),
  )
}

/** A widget on a phone. */
const SMALL = { width: 390, height: mapHeight(390) }

/** The map, or one for each of two periods that are compared, under its name. */
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
      {},
      html('h2', {}, escaped(name)),
      map(side, `still-${i}`, t('compare.map', { window: name })),
    )
  })
  return html('div', { 'data-part': 'still', class: 'maps' }, ...maps)
}

/** What each map shows: the View, or one View a period. */
function sidesOf(atlas: Atlas, view: View): readonly View[] {
  const two = periods(view, atlas)
  return two ? [two.before, two.after] : [view]
}

/**
 * What the map shows, or the chronology that is open, as a list, each with the way to its page; where two periods are
 * compared, one list for each.
 */
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
    : listed(atlas, selection)
  const entry = ({ event, match }: (typeof shown)[number]) =>
    html(
      'li',
      {},
      html('span', {}, escaped(dateWords(event.date, language, t))),
      escaped(' '),
      element('a', { href: `/${language}/events/${event.id}`, rel: 'noopener' }, escaped(event.title[language])),
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
                    href: chronology ? `/${language}/places/${chronology.place.id}` : listAddress(language, view),
                    rel: 'noopener',
                  },
                  escaped(t('list.all', { count: shown.length })),
                ),
              )
            : escaped(''),
        ),
  ])
}

/** The page of the list that shows the events of a View. */
function listAddress(language: Language, view: View): string {
  const query = formatView({ ...view, theme: null, at: null })
  return `/${language}/list${query ? `?${query}` : ''}`
}

function captionMarkup(told: Telling, shown: Shown): Markup {
  const { story, scene, before, after } = told
  const { t, options } = shown
  const to = (rel: 'prev' | 'next', other: Telling['before'], text: string) =>
    other
      ? element(
          'a',
          {
            href: `/embed?${formatEmbed({ ...options, told: { story: story.slug, scene: other.slug } })}`,
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
    // Its sources are a click away, in the explorer.
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
    element('a', { href: `/${options.language}/about`, rel: 'noopener', class: 'about' }, escaped(t('site.coverage'))),
    has('link') ? pageLink(shown, t('embed.open'), { className: 'open' }) : escaped(''),
  )
}

function signedMarkup({ options: { signature } }: Shown, key: 'note' | 'byline'): Markup {
  const written = signature[key]
  if (written === null) return escaped('')
  const { shown: text, whole } = cut(written, SHOWN[key])
  return element('p', { class: key, title: whole }, escaped(text))
}

/**
 * Says, quietly, when facts of what is shown were corrected; of a widget that stays at a version, what has changed
 * since.
 */
function sinceMarkup({ atlas, view, t, history, options: { language, version: name } }: Shown): Markup {
  const version = name === null ? undefined : versionNamed(history, name)
  const ids = new Set(
    sidesOf(atlas, view).flatMap((side) => {
      const { positions } = select(atlas, side)
      // Those that the title counts.
      return [positions.certain, positions.possible].flatMap((at) => eventsAtPositions(atlas, at).map(({ id }) => id))
    }),
  )
  if (view.event) ids.add(view.event)
  const { corrected, added, last } = since(history, ids, version?.number ?? 0)
  const link = (text: string, anchor: number) =>
    element('a', { href: `/${language}/corrections#v${anchor}`, rel: 'noopener' }, escaped(text))
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
