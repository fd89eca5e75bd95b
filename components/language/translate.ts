import type { Messages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { atlasSource } from '@/geodata/load/source'
import { compiled } from './compile'
import type en from './messages/en.json'
import { messagesIn, type OwnWords } from './ownWords'

// For the server: it holds every word in every language. What runs in a browser too gets its words from the page and
// `localeOf` from ./locale.

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof en
  }
}

/**
 * What the atlas of this process calls itself, and says in words of its own.
 *
 * @internal Exported for tests.
 */
export function ownWords(): OwnWords {
  const source = atlasSource()
  return { ...source.atlas().config, words: source.words() }
}

const compiledIn = perLanguage((language) => compiled(messagesIn(language, ownWords())))

/** What the way to share says before its dialog comes. */
const SHARING = { share: ['open', 'loading', 'failed', 'retry', 'files'] } as const satisfies WordsOf

/** What every surface of the explorer says; the rest of a group is left out where only some of its words are named. */
const EVERYWHERE: readonly WordsOf[] = [
  'site',
  'list',
  'filter',
  'precision',
  'date',
  'summary',
  { event: ['status'] },
  { pages: ['nav', 'menu', 'map', 'stories', 'events', 'places', 'actors', 'sources', 'data', 'about'] },
  SHARING,
]

/** The words that each page needs in the browser, and what is fetched apart. */
const WORDS = {
  explorer: [
    ...EVERYWHERE,
    'map',
    'tray',
    { place: ['spellings', 'within', 'page', 'close', 'failed', 'loading'] },
    { event: ['status', 'link', 'ties', 'page', 'failed', 'retry', 'loading'] },
    'timeline',
    { compare: ['link', 'failed', 'retry', 'loading'] },
  ],
  /** What the parts of the explorer say that are loaded when they are wanted. */
  rest: ['place', 'event', 'source', 'cite', 'compare', { story: ['toldIn', 'number'] }],
  table: [...EVERYWHERE, 'table', 'event', 'source', { compare: ['link'] }],
  story: [
    ...EVERYWHERE,
    'story',
    'map',
    'tray',
    'place',
    { compare: ['map', 'tray'], event: ['status', 'partOf'], timeline: ['title', 'lanes', 'years', 'unfold', 'here'] },
  ],
  remote: [
    'remote',
    { present: ['controls', 'next', 'previous', 'black', 'white', 'back', 'goTo', 'notes'], story: ['scene'] },
  ],
  present: [
    ...EVERYWHERE,
    'present',
    'remote',
    'story',
    'map',
    'tray',
    'place',
    'timeline',
    { compare: ['map', 'tray'], event: ['status', 'statusMeans', 'partOf'] },
  ],
  embed: [
    ...EVERYWHERE,
    'map',
    'tray',
    'place',
    'event',
    'source',
    'cite',
    'timeline',
    { embed: ['back', 'more', 'wheel', 'failed'], compare: ['map', 'always'] },
  ],
  builder: ['embed', 'embedGuide'],
  failure: ['failure'],
  record: [SHARING],
  /** Fetched for who is new. */
  welcome: ['welcome', 'tour'],
  /** Fetched by what takes a View along: the share dialog and the printed sheet. */
  share: [
    'share',
    'print',
    'viewTitle',
    'cite',
    'date',
    'filter',
    'list',
    'map',
    'tray',
    'precision',
    { site: ['name', 'tagline', 'attribution', 'version', 'versionUnpublished'] },
    { poster: ['chronology', 'compared', 'onMap', 'sources', 'kilometres', 'described', 'open', 'openPlace'] },
    { summary: ['count'] },
    { compare: ['always'] },
    { table: ['figure'] },
    {
      event: [
        'percent',
        'squareMetre',
        'range',
        'atLeast',
        'atMost',
        'actors',
        'link',
        'ties',
        'status',
        'statusMeans',
        'role',
        'basis',
        'inferred',
        'when',
        'whereAt',
        'dates',
        'contested',
        'partOf',
      ],
    },
    {
      embedGuide: [
        'width',
        'widthAuto',
        'size',
        'sizeAuto',
        'sizePixels',
        'theme',
        'themes',
        'language',
        'choice',
        'shown',
        'parts',
        'lock',
        'lockHint',
        'preview',
        'weight',
        'weighing',
        'code',
        'copy',
        'copied',
        'copyFailed',
      ],
    },
    { data: ['whole', 'part', 'author', 'cite', 'citeTitle', 'citeHint', 'bibtex', 'csl', 'formats'] },
  ],
} as const satisfies Readonly<Record<string, readonly WordsOf[]>>

type WordsOf = keyof Messages | { readonly [Group in keyof Messages]?: readonly (keyof Messages[Group])[] }

/** The words of the interface that one page sends along, in one language; typed as if they were all. */
export function messagesOf(page: keyof typeof WORDS, language: Language): Messages {
  const messages = compiledIn(language)
  const wanted: readonly WordsOf[] = WORDS[page]
  return Object.fromEntries(
    wanted.flatMap((words) =>
      typeof words === 'string'
        ? [[words, messages[words]]]
        : Object.entries(words).map(([group, names]) => [group, picked(messages[group as keyof Messages], names)]),
    ),
  ) as unknown as Messages
}

function picked(group: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(group).filter(([name]) => names.includes(name)))
}

/**
 * A translator for server components, made once, with the formatters that it keeps; client components call
 * `useTranslations`.
 */
export const translatorIn = perLanguage((language) =>
  createTranslator({ locale: language, messages: compiledIn(language) }),
)

export type Translate = ReturnType<typeof translatorIn>
