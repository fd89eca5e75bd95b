import { Refusal } from '../table/refusal'
import { crc } from './checksum'
import type { Draft } from './draft'
import { draftIn, fromBase64, isPicture, type OpenedDraft, type Pictures, stated, toBase64 } from './jolibaFile'
import type { Loss } from './losses'

/** Id of the element that holds a draft in a page of its story. */
const SOURCE_ID = 'joliba-story'
const START = `<script type="application/json" id="${SOURCE_ID}">`
/** Key of the pictures, beside the draft's own fields: by id in Base64, or the checksum of one that the page shows. */
const PICTURES = 'pictureData'

/**
 * A script element that never runs and holds a draft with its pictures, so that the page of a story opens in the studio
 * again. Pictures in `shown`, by id, are left out: the page has them as `data:` addresses in Base64 anyway.
 */
export function sourceInHtml(draft: Draft, pictures: Pictures, shown: ReadonlySet<string> = new Set()): string {
  const kept = draft.pictures.flatMap(({ id }) => {
    const bytes = pictures.get(id)
    return bytes ? [[id, shown.has(id) ? crc(bytes) : toBase64(bytes)] as const] : []
  })
  const value = { ...stated(draft), [PICTURES]: Object.fromEntries(kept) }
  return `${START}${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
}

/**
 * The draft in the page of a story; null for any other page. The page is not parsed, and nothing in it runs.
 * @throws Refusal `no-story`, `newer-story`, or `broken-story` if the draft in it is damaged
 */
export function draftFromHtml(page: string): OpenedDraft | null {
  const start = page.indexOf(START)
  if (start < 0) return null
  const from = start + START.length
  const end = page.indexOf('</script>', from)
  const { [PICTURES]: data, ...value } = parsed(page.slice(from, end < 0 ? undefined : end))
  const { draft, losses } = draftIn(value)
  const held = new Map(Object.entries(data ?? {}))
  const shown = [...held.values()].some((one) => typeof one === 'number') ? picturesShown(page) : new Map()
  const pictures = new Map<string, Uint8Array>()
  const gone: Loss[] = []
  for (const picture of draft.pictures) {
    const one = held.get(picture.id)
    const bytes = typeof one === 'string' ? fromBase64(one) : (shown.get(one) ?? new Uint8Array())
    if (isPicture(bytes, picture)) pictures.set(picture.id, bytes)
    else gone.push({ code: 'picture-gone', params: { file: picture.file } })
  }
  return { draft, pictures, losses: [...losses, ...gone] }
}

/** The pictures in a page that are `data:` addresses, by their checksums. */
function picturesShown(page: string): Map<unknown, Uint8Array> {
  const found = page.matchAll(/"data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/=]+)"/g)
  const texts = new Set(Array.from(found, ([, text = '']) => text))
  return new Map(Array.from(texts, fromBase64).map((bytes) => [crc(bytes), bytes]))
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('broken-story')
  }
}
