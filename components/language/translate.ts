import type { Messages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { atlasSource } from '@/geodata/load/source'
import { called } from './called'
import { compiled } from './compile'
import type en from './messages/en.json'
import { messagesIn, type OwnWords } from './ownWords'
import { SERVES_DATA } from './site'

// Server only: this module holds all messages in all languages. Browser code gets its messages from the page, and
// `localeOf` from ./locale.

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof en
  }
}

/**
 * The title and message overrides of this process's atlas.
 *
 * @internal Exported for tests.
 */
export function ownWords(): OwnWords {
  const source = atlasSource()
  return { ...source.atlas().config, words: source.words() }
}

const compiledIn = perLanguage((language) => compiled(messagesIn(language, ownWords())))

/** Without the overrides that name the atlas's country, for data from anywhere. */
const genericIn = perLanguage((language) => compiled(messagesIn(language, { ...ownWords(), words: {} })))

/** The messages of the share button, needed before its dialog is loaded. */
const SHARING = { share: ['open', 'loading', 'failed', 'retry', 'files'] } as const satisfies WordsOf

/** The messages of every explorer surface; `{ group: [...] }` sends only part of a group. */
const EVERYWHERE: readonly WordsOf[] = [
  'site',
  'list',
  'filter',
  'precision',
  'date',
  'summary',
  { event: ['status'] },
  {
    pages: [
      ...(['nav', 'menu', 'map', 'stories', 'events', 'places', 'actors', 'sources', 'data', 'own', 'studio'] as const),
      ...(SERVES_DATA ? (['served'] as const) : []),
      'about',
    ],
  },
  SHARING,
]

/** What posters, printed sheets and files say of an event. */
const DRAWN_EVENT = [
  'percent',
  'squareMetre',
  'range',
  'atLeast',
  'atMost',
  'actors',
  'link',
  'linksOnMap',
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
] as const

/** The messages of posters, printed sheets and files of events. */
const DRAWN: readonly WordsOf[] = [
  'annotations',
  'crowd',
  'print',
  'viewTitle',
  'cite',
  'date',
  'filter',
  'list',
  'map',
  'tray',
  'precision',
  { place: ['events'] },
  { poster: ['chronology', 'compared', 'onMap', 'row', 'sources', 'kilometres', 'described', 'open', 'openPlace'] },
  { summary: ['count'] },
  { compare: ['always'] },
  { table: ['figure'] },
  { event: DRAWN_EVENT },
]

/** The messages of the windows of a story that the server does not know. */
const STORY_WINDOWS: readonly WordsOf[] = [
  'ownStory',
  'annotations',
  'rehearse',
  'present',
  'story',
  'map',
  'tray',
  'place',
  { timeline: ['title', 'lanes', 'years', 'unfold', 'here'] },
]

/** The messages of the explorer, without those of its lazy parts. */
const EXPLORER: readonly WordsOf[] = [
  ...EVERYWHERE,
  'map',
  'tray',
  { place: ['spellings', 'within', 'page', 'close', 'failed', 'loading'] },
  { event: ['status', 'link', 'linksOnMap', 'page', 'failed', 'retry', 'loading'] },
  'timeline',
  { compare: ['link', 'failed', 'retry', 'loading'] },
]

/** What the explorer of the served data set says besides. */
const SERVED: readonly WordsOf[] = [
  'crowd',
  'explore',
  { event: ['status', 'link', 'linksOnMap', 'page', 'failed', 'retry', 'loading', 'back'] },
]

/** The messages that each page needs in the browser, and those fetched separately. */
const WORDS = {
  explorer: EXPLORER,
  /** Messages of lazy parts of the explorer. */
  rest: ['place', 'event', 'source', 'cite', 'compare', { story: ['toldIn', 'number'] }],
  table: [...EVERYWHERE, 'table', 'event', 'source', { compare: ['link'] }],
  story: [
    ...EVERYWHERE,
    'annotations',
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
    'annotations',
    'date',
    'precision',
    { site: ['coverage'], list: ['empty', 'possible', 'more'] },
    'present',
    'remote',
    'story',
    'map',
    'tray',
    'place',
    {
      compare: ['map', 'tray'],
      event: ['status', 'statusMeans', 'partOf'],
      timeline: ['title', 'lanes', 'years', 'unfold', 'here'],
    },
  ],
  /** A story of the reader's, in all its windows; its pictures are drawn in the browser. */
  ownStory: [
    ...EVERYWHERE,
    ...STORY_WINDOWS,
    ...DRAWN,
    'tray',
    'map',
    'list',
    'date',
    'filter',
    'precision',
    // To read the data set of a story.
    'own',
    { summary: ['count'], compare: ['map', 'tray', 'always'], event: [...DRAWN_EVENT, 'statusMeans'] },
  ],
  /** Until the story is read: the header, and what is wrong. */
  ownStoryShell: [...EVERYWHERE, 'ownStory'],
  /** Inside the file of a story, whose pictures are drawn already. */
  storyFile: [
    ...STORY_WINDOWS,
    'crowd',
    'date',
    'precision',
    {
      own: ['file'],
      site: ['attribution', 'skip'],
      list: ['empty', 'possible', 'count', 'title'],
      compare: ['map', 'tray'],
      event: ['status', 'statusMeans', 'partOf'],
    },
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
    { embed: ['back', 'more', 'wheel', 'failed'], compare: ['map', 'always', 'brushes', 'moveIt', 'endOf'] },
  ],
  /** For the bench's explorer of hundreds of thousands of events and places. */
  crowd: ['crowd'],
  builder: ['embed', 'embedGuide'],
  own: ['own'],
  /** The explorer of own data gets everything at once. */
  ownExplorer: [
    ...EVERYWHERE,
    'own',
    'table',
    'crowd',
    'map',
    'tray',
    'place',
    'event',
    'source',
    'timeline',
    'cite',
    'compare',
    'story',
    'viewTitle',
  ],
  /** Inside the file that holds an explorer of a reader's own data. */
  standalone: [
    'crowd',
    'list',
    'filter',
    'precision',
    'date',
    'summary',
    'map',
    'tray',
    'place',
    'event',
    'source',
    'timeline',
    'cite',
    'compare',
    'viewTitle',
    { story: ['toldIn', 'number'], embed: ['back', 'more', 'wheel', 'failed'], own: ['file'] },
    { site: ['skip', 'skipToEvent', 'skipToFilters', 'theme', 'themes'] },
  ],
  /** The explorer of the served data set, and of one that is not of the site's own atlas. */
  served: [...EXPLORER, ...SERVED],
  servedOwn: [...EXPLORER, ...SERVED],
  studioHome: ['studioHome', 'opened'],
  /** The studio with its explorer gets everything at once. */
  studio: [
    ...DRAWN,
    ...EVERYWHERE,
    { carry: ['open', 'loading', 'failed', 'retry'] },
    'studio',
    'annotate',
    'kept',
    'pictures',
    'map',
    'tray',
    'place',
    'event',
    'source',
    'timeline',
    'cite',
    'compare',
    'story',
    'annotations',
    'crowd',
    {
      own: [
        'noScript',
        'loading',
        'stop',
        'stopped',
        'missing',
        'gone',
        'failed',
        'lost',
        'retry',
        'toOwn',
        'words',
        'beside',
      ],
    },
    'findings',
    { carry: ['open', 'loading', 'failed', 'retry'] },
  ],
  failure: ['failure'],
  record: [SHARING],
  /** Fetched for first-time visitors. */
  welcome: ['welcome', 'tour'],
  /** Fetched by the share dialog and the printed sheet. */
  share: [
    'share',
    ...DRAWN,
    { site: ['name', 'tagline', 'attribution', 'version', 'versionUnpublished'] },
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
        'codeOrigin',
      ],
    },
    { data: ['whole', 'part', 'author', 'licenceName', 'cite', 'citeTitle', 'citeHint', 'bibtex', 'csl', 'formats'] },
  ],
  /** Fetched by the service worker, for files of Views without a network. */
  viewFiles: [
    ...DRAWN,
    'data',
    'poster',
    'event',
    'table',
    { site: ['name', 'tagline', 'attribution', 'version', 'versionUnpublished'] },
  ],
  /** Fetched by what says that there is a new version, and by the talk's help. */
  offline: ['offline'],
  /** Fetched by the dialog that takes a story away, in the language of each of its files. */
  carry: [
    ...DRAWN,
    'carry',
    'story',
    { own: ['takeAway'] },
    { share: ['copyLink'] },
    { ownStory: ['noScriptFile'] },
    { present: ['notes', 'read'] },
    { site: ['name', 'tagline', 'attribution', 'version', 'versionUnpublished'] },
  ],
  /** Fetched by the dialog that takes a reader's own data away. */
  takeAway: [
    ...DRAWN,
    { own: ['takeAway', 'file', 'folder'] },
    { share: ['size', 'sizes', 'theme', 'themes', 'preview', 'png', 'pngUse', 'svg', 'svgUse', 'link', 'copyLink'] },
    { site: ['name', 'tagline'] },
    {
      data: [
        'formats',
        'events',
        'columns',
        'column',
        'holdsColumn',
        'columnMeaning',
        'certainTitle',
        'certain',
        'dates',
        'datesIntro',
      ],
    },
  ],
} as const satisfies Readonly<Record<string, readonly WordsOf[]>>

type WordsOf = keyof Messages | { readonly [Group in keyof Messages]?: readonly (keyof Messages[Group])[] }

/** Pages of readers' own data, which is from anywhere. */
const OF_OWN_DATA: readonly (keyof typeof WORDS)[] = ['ownExplorer', 'servedOwn', 'takeAway', 'standalone']

/** The messages that one page sends, in one language; typed as if complete. */
export function messagesOf(page: keyof typeof WORDS, language: Language): Messages {
  return wordsOf(page, OF_OWN_DATA.includes(page) ? genericIn(language) : compiledIn(language))
}

/** The same for a page that may show a reader's own data. */
export function ownMessagesOf(page: keyof typeof WORDS, language: Language): Messages {
  return wordsOf(page, genericIn(language))
}

function wordsOf(page: keyof typeof WORDS, messages: Messages): Messages {
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

/** A translator for server components, cached with its formatters; client components use `useTranslations`. */
export const translatorIn = perLanguage((language) =>
  createTranslator({ locale: language, messages: compiledIn(language) }),
)

/** The same for data from anywhere, with their name. */
export function translatorOf(title: string, language: Language): Translate {
  return createTranslator({ locale: language, messages: called(genericIn(language), title) })
}

export type Translate = ReturnType<typeof translatorIn>
