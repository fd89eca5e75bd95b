import { type CitedDocument, citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import { type Footnote, footnotes, sameNote } from '@/geodata/domain/story/footnote'
import type { Paragraph, Scene, Story } from '@/geodata/domain/story/story'
import type { Ground } from '@/geodata/drawing/ground/ground'
import { compact } from '@/geodata/drawing/poster/compact'
import { html } from '@/geodata/drawing/poster/html'
import { poster } from '@/geodata/drawing/poster/poster'
import { element, escaped, type Markup, together } from '@/geodata/drawing/poster/xml'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { posterWordsWith } from '../poster/viewWords'
import { signature } from '../scene/signature'
import { documentDetails } from '../source/documentDetails'

interface Told {
  readonly story: Story
  /** The events of a scene's map. */
  readonly shown: (scene: Scene) => Atlas
  readonly atlas: Atlas
  readonly ground: Ground
  readonly language: Language
  readonly t: Translate
}

/** Of a picture, and of one of two maps, in pixels: small, since each is in the page as text. */
const SIZES = { one: { width: 440, height: 400 }, two: { width: 480, height: 330 } }

/**
 * What the page of a story shows until, or without, its script, and prints: the map of each scene, its text, the
 * speaker's notes, which only paper shows, and the sources.
 */
export function storyStill(told: Told): string {
  const { story, language, t } = told
  const { shared, drawings } = compact(story.scenes.map((scene) => drawn(told, scene)))
  return html(
    'main',
    {},
    shared,
    html('h1', {}, escaped(story.title)),
    story.summary ? html('p', {}, escaped(story.summary)) : escaped(''),
    html('p', {}, escaped(signature(story, language, t))),
    html('noscript', {}, html('p', {}, escaped(t('ownStory.noScriptFile')))),
    ...story.scenes.map((scene, i) => section(told, scene, drawings[i] ?? escaped(''))),
  )
}

function drawn({ shown, ground, language, t }: Told, scene: Scene): Markup {
  const atlas = shown(scene)
  return poster(atlas, scene.view, {
    ...(scene.view.compare ? SIZES.two : SIZES.one),
    theme: 'light',
    language,
    ground,
    words: posterWordsWith('', atlas, scene.view, { language, t }),
    parts: scene.view.compare ? ['title', 'tray'] : ['tray', 'scale'],
    id: `still-${scene.number}`,
    ...(scene.annotations ? { annotations: scene.annotations } : {}),
  }) as Markup
}

function section(told: Told, scene: Scene, drawing: Markup): Markup {
  const { story, atlas, t } = told
  const { number, heading, text, notes, picture } = scene
  const cited = footnotes(text, atlas)
  return html(
    'section',
    { id: `scene-${number}` },
    html('p', {}, escaped(t('story.scene', { number, count: story.scenes.length }))),
    html('h2', {}, escaped(heading)),
    html('div', { 'data-still': number }, drawing),
    ...prose(text, cited),
    picture
      ? html(
          'figure',
          {},
          html('img', { src: picture.src, alt: picture.alt, width: picture.width, height: picture.height }),
          picture.credit ? html('figcaption', {}, escaped(picture.credit)) : escaped(''),
        )
      : escaped(''),
    notes.length > 0
      ? html('div', { class: 'notes' }, html('h3', {}, escaped(t('present.notes'))), ...prose(notes, []))
      : escaped(''),
    cited.length > 0 ? html('ol', {}, ...cited.map((note) => html('li', {}, ...noteMarkup(told, note)))) : escaped(''),
  )
}

function prose(paragraphs: readonly Paragraph[], cited: readonly Footnote[]): Markup[] {
  return paragraphs.map((paragraph) => html('p', {}, ...inlines(paragraph, cited)))
}

function inlines(paragraph: Paragraph, cited: readonly Footnote[]): Markup[] {
  return paragraph.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return escaped(inline.text)
      case 'citation': {
        const note = cited.find((one) => sameNote(one.cited, inline))
        return note ? html('sup', {}, escaped(String(note.number))) : escaped('')
      }
      case 'link':
        return html('a', { href: inline.address, rel: 'noopener' }, ...inlines(inline.children, cited))
      default:
        return html(inline.kind === 'strong' ? 'strong' : 'em', {}, ...inlines(inline.children, cited))
    }
  })
}

function noteMarkup({ atlas, language, t }: Told, { event, citations }: Footnote): Markup[] {
  const documents = citedDocuments(atlas, citations).map((document, i) =>
    together([
      escaped(i > 0 ? SEMICOLON[language] : ''),
      escaped(documentLabel(document, language)),
      details(document, language, t),
      escaped(`, ${document.passages.map(({ locator }) => locator).join(', ')}`),
    ]),
  )
  return [escaped(`${event.title[language]}, ${dateWords(event.date, language, t)}. `), ...documents]
}

function details(document: CitedDocument, language: Language, t: Translate): Markup {
  const { title, rest } = documentDetails(document, language, t)
  return together([
    escaped(title || rest ? ', ' : ''),
    title ? element('cite', { lang: document.source.language }, escaped(title)) : escaped(''),
    escaped([title && rest ? ', ' : '', rest].join('')),
  ])
}
