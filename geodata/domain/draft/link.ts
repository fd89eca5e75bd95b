import { deflateSync, Inflate } from 'fflate'
import type { Language } from '../language/language'
import { joined } from '../table/encoding'
import { parseJson } from '../table/json'
import { LIMITS } from '../table/limits'
import { Refusal } from '../table/refusal'
import { crc } from './checksum'
import type { Draft, DraftScene, Texts } from './draft'
import { draftFromJson, draftToJson } from './draftJson'
import { fromBase64, toBase64 } from './jolibaFile'
import type { Loss } from './losses'

/** A story in the fragment of an address, which no browser sends to a server. */
export interface StoryLink {
  /** What comes after `#`: letters, digits, `-` and `_` only. */
  readonly fragment: string
  /** Whether it is longer than `LONGEST_LINK`: then a file is the better way. */
  readonly tooLong: boolean
  /** Pictures, and languages that were not asked for. */
  readonly losses: readonly Loss[]
}

/**
 * Letters of the longest fragment that is offered. Browsers take far longer ones, but mail programs, chats and word
 * processors cut addresses somewhere beyond.
 */
export const LONGEST_LINK = 8000

/** The first letter of a fragment: how it is packed. */
const VERSION = '1'

/**
 * What drafts have in common, so that it takes no room in a link. Part of the form: links of this version are unpacked
 * with it, so it never changes.
 */
const COMMON = new TextEncoder().encode(
  '"over":{"kind":"own","name":"","title":"","shape":""},"slug":"","title":{"fr":"","en":""},"summary":{"fr":"","en":""},"author":"","languages":["fr","en"],"unknown":{},"annotations":[{"kind":"area","positions":[[-],"km":null,"kind":"circle","kind":"arrow","kind":"label"],"selection":{"kind":"frozen","seen":["201991-2012-2013-"]},"planned":0,"view":"time=&compare=&where=north&event=&kind=conflict,displacement&at=","notes":{"fr":"**Dire.** **Montrer.** **Demander.** **Sources.** ","en":"**Say.** **Point.** **Ask.** **Sources.** "},"heading":{"fr":"","en":""},"text":{"fr":"","en":"[^199[^201"},"focus":["2012-","1991-03-2"],"scenes":[{"id":"the-","view":"time=2012-0&event=2012-0',
)

/** Packs a draft, in some of its languages, into a fragment. Pictures and what a rehearsal measured stay behind. */
export function linkOf(draft: Draft, languages: readonly Language[] = draft.languages): StoryLink {
  const { id, pictures, ...shared } = draftToJson({
    ...draft,
    languages,
    title: only(draft.title, languages),
    summary: only(draft.summary, languages),
    scenes: draft.scenes.map((scene) => lighter(scene, languages)),
    unknown: {},
  })
  const text = new TextEncoder().encode(JSON.stringify(shared, (_, value) => (isEmpty(value) ? undefined : value)))
  const sum = crc(text)
  const packed = deflateSync(text, { level: 9, mem: 12, dictionary: COMMON })
  const bytes = joined([Uint8Array.from([sum >>> 24, sum >>> 16, sum >>> 8, sum]), packed])
  const fragment = VERSION + toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  const left = draft.languages.filter((language) => !languages.includes(language))
  return {
    fragment,
    tooLong: fragment.length > LONGEST_LINK,
    losses: [
      ...(left.length > 0 ? [{ code: 'languages', params: { languages: left.join(', ') } } as const] : []),
      ...draft.scenes.flatMap((scene): Loss[] => {
        const file = draft.pictures.find((picture) => picture.id === scene.picture?.id)?.file
        return file === undefined ? [] : [{ code: 'picture', params: { scene: scene.id, file } }]
      }),
    ],
  }
}

function lighter(scene: DraftScene, languages: readonly Language[]): DraftScene {
  const { kind, seen } = scene.selection
  return {
    ...scene,
    selection: { kind, seen: kind === 'frozen' ? seen : null },
    heading: only(scene.heading, languages),
    text: only(scene.text, languages),
    notes: only(scene.notes, languages),
    annotations: scene.annotations.map((one) => ({ ...one, text: only(one.text, languages) })),
    picture: null,
    rehearsed: null,
    unknown: {},
  }
}

/**
 * The texts in some languages; all of them where none is in one of these, so that nothing is silently without words.
 */
function only(texts: Texts, languages: readonly Language[]): Texts {
  const kept = Object.entries(texts).filter(([code]) => languages.some((language) => language === code))
  return kept.length > 0 ? Object.fromEntries(kept) : texts
}

/** What a draft is read with if it is missing. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** Bytes that a link may have when unpacked. */
const MOST = 4 * 2 ** 20

/**
 * The draft in a fragment, with or without `#`, under a new id. Signs that a program put behind the link are ignored.
 * @throws Refusal `no-link` for another fragment, `newer-link` for one of a later form, `cut-link` if some of it is
 *   missing or changed
 */
export function draftFromLink(fragment: string): { readonly draft: Draft; readonly losses: readonly Loss[] } {
  const [, version, text = ''] = /^#?(\d)([\w-]{8,})/.exec(fragment.trim()) ?? []
  if (version === undefined || text.length > MOST) throw new Refusal('no-link')
  if (version !== VERSION) throw new Refusal('newer-link')
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
  const json = inflated(bytes.subarray(4))
  const sum = bytes.subarray(0, 4).reduce((number, byte) => ((number << 8) | byte) >>> 0, 0)
  if (!json || json.length === 0 || crc(json) !== sum) throw new Refusal('cut-link')
  const value = parseJson(json, LIMITS)
  const read = draftFromJson({ scenes: [], ...(value as object) })
  if (!read) throw new Refusal('no-link')
  return read
}

/** Null if it is damaged, or too large. */
function inflated(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate({ dictionary: COMMON }, (piece) => {
    length += piece.length
    pieces.push(piece)
  })
  try {
    for (let from = 0; from < packed.length && length <= MOST; from += STEP)
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch {
    return null
  }
  return length > MOST ? null : joined(pieces)
}

const STEP = 2 ** 12
