import type { Language } from '../language/language'
import { decoded } from '../table/encoding'
import { isRecord } from '../table/geometry'
import { parseJson } from '../table/json'
import { LIMITS } from '../table/limits'
import { begins, refuseByContent } from '../table/magic'
import { Refusal } from '../table/refusal'
import { refused } from '../table/refusals'
import { isPictureMap, storyIn } from '../table/storymap'
import { timelineEvents } from '../table/timeline'
import { isUmap } from '../table/umap'
import { unpacked, zipEntries } from '../table/zip'
import { draftOfStorymap, draftOfTimeline, draftOfUmap } from './foreign'
import { draftIn, FORMAT, type OpenedDraft, readJoliba } from './jolibaFile'
import { type NamedText, type ReadDraft, readMarkdownDraft } from './readMarkdown'
import { draftFromHtml } from './storyHtml'

/** Bytes of a text that is taken for a story. */
const LONGEST_TEXT = 64 * 2 ** 20

/**
 * Why a file is not opened as a story, one code per cause: keys of sentences.
 *
 * @internal Exported for tests.
 */
export const STORY_REFUSALS = [
  'no-story',
  'newer-story',
  'broken-story',
  'picture-map',
  'empty',
  'nul',
  'broken-json',
  'deep-json',
  'too-large',
  'broken-zip',
  'locked-zip',
  'zip-method',
  'zip-bomb',
  'many-entries',
  'unreadable',
] as const

/**
 * Opens a story from a file, recognised by its content: a `.joliba` file, a page of a story, Markdown (also several
 * files in a ZIP file, one for each language), a file of StoryMapJS, TimelineJS or uMap. Files that name no language
 * are taken to be in `language`. Nothing in a file runs, and nothing is loaded.
 * @throws Refusal with a code of `STORY_REFUSALS`, and nothing else
 */
export function openStory(name: string, bytes: Uint8Array, language: Language): OpenedDraft {
  try {
    return opened(name, bytes, language)
  } catch (error) {
    if (!(error instanceof Refusal))
      throw refused('unreadable', { reason: error instanceof Error ? error.message.slice(0, 200) : '' })
    // Tables, pictures and programs are refused each in their way; here they are all no story.
    throw STORY_REFUSALS.some((code) => code === error.code) ? error : new Refusal('no-story')
  }
}

function opened(name: string, bytes: Uint8Array, language: Language): OpenedDraft {
  if (bytes.length === 0) throw refused('empty')
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) {
    const files = markdownFiles(bytes)
    return files.length > 0 ? withoutPictures(readMarkdownDraft(files, language)) : readJoliba(bytes)
  }
  refuseByContent(name, bytes)
  if (bytes.length > LONGEST_TEXT) throw new Refusal('no-story')
  const content = decoded(bytes).bytes
  const text = new TextDecoder().decode(content)
  const start = text.trimStart().slice(0, 1000)
  if (start === '') throw refused('empty')
  if (/^---\s*$/m.test(start.split('\n')[0] ?? ''))
    return withoutPictures(readMarkdownDraft([{ name, text }], language))
  if (start.startsWith('<')) return pageStory(text)
  if (/^[{[]/.test(start)) return jsonStory(parseJson(content, LIMITS), language)
  throw new Refusal('no-story')
}

function pageStory(text: string): OpenedDraft {
  const read = draftFromHtml(text)
  if (!read) throw new Refusal('no-story')
  return read
}

function jsonStory(value: unknown, language: Language): OpenedDraft {
  if (!isRecord(value)) throw new Refusal('no-story')
  if (value.format === FORMAT) return withoutPictures(draftIn(value))
  if (isUmap(value)) return withoutPictures(draftOfUmap(value, language))
  const story = storyIn(value)
  if (story) {
    if (isPictureMap(story)) throw refused('picture-map')
    return withoutPictures(draftOfStorymap(story, language))
  }
  const events = timelineEvents(value)
  if (!events) throw new Refusal('no-story')
  return withoutPictures(draftOfTimeline(value, events, language))
}

function withoutPictures(read: ReadDraft): OpenedDraft {
  return { ...read, pictures: new Map() }
}

/** The Markdown files of a ZIP file without any other story; none if it is damaged. */
function markdownFiles(bytes: Uint8Array): NamedText[] {
  try {
    const budget = { bytes: LONGEST_TEXT, limits: LIMITS }
    const entries = zipEntries(bytes, LIMITS)
    if (entries.some(({ name }) => name === 'story.json')) return []
    return entries
      .filter(({ name }) => /\.md$/i.test(name))
      .map((entry) => ({ name: entry.name, text: new TextDecoder().decode(unpacked(entry, budget)) }))
      .filter(({ text }) => text.trimStart().startsWith('---'))
  } catch (error) {
    // A story may be read from what is left of it.
    if (error instanceof Refusal && error.code === 'broken-zip') return []
    throw error
  }
}
