import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import { absolute } from '@/geodata/domain/site/folder'
import { type Footnote, footnotes, sameNote } from '@/geodata/domain/story/footnote'
import { citationsIn, type Paragraph, type Scene, type Story } from '@/geodata/domain/story/story'
import type { Deck, DeckPicture, DeckSlide, Link, Run, Runs } from '@/geodata/drawing/deck/deck'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { originOfLinks } from '../../ui/origin'
import { recordAddress } from '../../view/recordAddress'
import { documentAddress } from '../source/documentAddress'
import { documentDetails } from '../source/documentDetails'
import type { Carried } from './carried'
import { creditsOf } from './credits'

interface Words {
  readonly t: Translate
  /** The authors' pictures that could be read, by number of the scene. */
  readonly pictures: ReadonlyMap<number, DeckPicture>
}

/** A story with everything in words, for slides and paper. */
export function deckOf(carried: Carried, { t, pictures }: Words): Deck {
  const { story, atlas } = carried
  const { language, title, summary, author, date } = story
  return {
    language,
    locale: localeOf(language),
    title,
    summary,
    author,
    date,
    by: t('story.by', { author, date: dateWords(date, language, t) }).replace(/^, /, ''),
    link: linkTo(carried, null),
    slides: story.scenes.map((scene) => slideOf(carried, scene, pictures.get(scene.number) ?? null, t)),
    closing: {
      heading: t('carry.sources'),
      sources: documentsOf(story, atlas, t),
      credits: creditsOf(carried, t).map((text) => [{ text }]),
    },
    words: { notes: t('present.notes') },
  }
}

function slideOf(carried: Carried, scene: Scene, picture: DeckPicture | null, t: Translate): DeckSlide {
  const { story, atlas } = carried
  const { number, heading, text, notes } = scene
  const cited = footnotes(text, atlas)
  const sources = (note: Pick<Footnote, 'event' | 'citations'>) => footnoteRuns(note, atlas, story.language, t)
  return {
    number,
    heading,
    text: text.map((paragraph) => runsOf(paragraph, cited)),
    footnotes: cited.map(sources),
    further: uncited(scene, atlas).map((event) => sources({ event, citations: event.citations })),
    notes: notes.map((paragraph) => runsOf(paragraph, [])),
    place: t('story.scene', { number, count: story.scenes.length }),
    link: linkTo(carried, number),
    picture,
  }
}

/** What a scene is about without citing it. */
function uncited({ text, focus }: Scene, atlas: Atlas): AtlasEvent[] {
  const cited = new Set(citationsIn(text).map(({ event }) => event))
  return focus.flatMap((id) => (cited.has(id) ? [] : (eventWith(atlas, id) ?? [])))
}

function linkTo({ story, page }: Carried, scene: number | null): Link | null {
  if (!page) return null
  const href = absolute(`/${story.language}/stories/${story.slug}${scene === null ? '' : `/${scene}`}`, originOfLinks())
  return { href, words: href.replace(/^https?:\/\//, '') }
}

function runsOf(paragraph: Paragraph, cited: readonly Footnote[], style?: Run['style']): Run[] {
  return paragraph.flatMap((inline): Run[] => {
    if (inline.kind === 'text') return [{ text: inline.text, ...(style ? { style } : {}) }]
    if (inline.kind === 'link') {
      return runsOf(inline.children, cited, style).map((run) => ({ ...run, href: inline.address }))
    }
    if (inline.kind !== 'citation') return runsOf(inline.children, cited, style === 'strong' ? style : inline.kind)
    const note = cited.find((one) => sameNote(one.cited, inline))
    return note ? [{ text: String(note.number), raised: true }] : []
  })
}

/** A cited event, with its day and its documents, each linked if it has a page. */
function footnoteRuns(
  { event, citations }: Pick<Footnote, 'event' | 'citations'>,
  atlas: Atlas,
  language: Language,
  t: Translate,
): Runs {
  return [
    { text: event.title[language], ...linked(atlas, recordAddress(atlas, language, 'events', event.id)) },
    { text: `, ${dateWords(event.date, language, t)}. ` },
    ...citedDocuments(atlas, citations).flatMap((document, i): Run[] => [
      ...(i > 0 ? [{ text: SEMICOLON[language] }] : []),
      { text: documentLabel(document, language), ...linked(atlas, documentAddress(atlas, document, language)) },
      { text: ', ' },
      { text: document.passages.map(({ locator }) => locator).join(', '), ...inLanguage(document.source.language) },
    ]),
    { text: '.' },
  ]
}

/** Every document that the scenes rest on, with what it says about itself. */
function documentsOf(story: Story, atlas: Atlas, t: Translate): Runs[] {
  const { language } = story
  const cited = story.scenes.flatMap((scene) =>
    [...footnotes(scene.text, atlas), ...uncited(scene, atlas)].flatMap(({ citations }) => citations),
  )
  return citedDocuments(atlas, cited).map((document): Runs => {
    const name = documentLabel(document, language)
    const { title, rest } = documentDetails(document, language, t, name)
    return [
      {
        text: name,
        style: 'strong',
        ...linked(atlas, documentAddress(atlas, document, language)),
      },
      ...(title
        ? [{ text: '. ' }, { text: title, style: 'emphasis' as const, ...inLanguage(document.source.language) }]
        : []),
      { text: rest ? `. ${rest}.` : '.' },
    ]
  })
}

/** The page of a record; a reader's own data have none. */
function linked({ own, at }: Atlas, path: string): Pick<Run, 'href'> {
  if (own || at === null) return {}
  return { href: at === undefined ? absolute(path, originOfLinks()) : path }
}

function inLanguage(language: string): Pick<Run, 'language'> {
  return { language }
}
