import { createTranslator, type Messages } from 'use-intl/core'
import layers from '#ground' with { type: 'json' }
import { OFFERED } from '@/components/language/site'
import type { Translate } from '@/components/language/translate'
import type { DataVersion } from '@/geodata/domain/history/history'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type AtlasPayload, fromPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import type { Annotation } from '@/geodata/domain/story/annotation'
import { type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'

/* In the service worker, in place of geodata/load and of the server's translator: the kept atlas in one language. */

/** What files of Views need besides the atlas: `viewfiles.json`, in one language. */
export interface ViewFilesData {
  readonly messages: Messages
  readonly published: DataVersion
  /** What the authors of our stories drew on the maps of their scenes. */
  readonly stories: readonly {
    readonly scenes: readonly {
      readonly slug: string
      readonly query: string
      readonly annotations?: readonly Annotation[]
    }[]
  }[]
}

/** The kept answer to an address; rejects if there is none. */
export type Kept = (address: string) => Promise<Response>

/** JSON modules lose the literal types of the format. */
const ground = layers as unknown as PackedGround

interface Prepared extends ViewFilesData {
  readonly atlas: Atlas
  readonly version: string
  readonly t: Translate
}

const known = new Map<string, Promise<Prepared>>()
let current: Prepared | null = null

/** Reads the kept atlas in a language; from then on it is what `atlasSource` gives. */
export async function prepare(language: string, kept: Kept): Promise<void> {
  const asked = known.get(language) ?? read(language, kept)
  known.set(language, asked)
  asked.catch(() => known.delete(language))
  current = await asked
}

async function read(language: string, kept: Kept): Promise<Prepared> {
  const [whole, data] = await Promise.all([kept(`/${language}/atlas.json`), kept(`/${language}/viewfiles.json`)])
  const { wire, version }: { wire: AtlasPayload; version: string } = await whole.json()
  const files: ViewFilesData = await data.json()
  const polygons = new Map(unpack(ground).regions.features.map(({ properties, geometry }) => [properties.id, geometry]))
  const t = createTranslator({ locale: language as Language, messages: files.messages })
  return { ...files, version, atlas: fromPayload(wire, polygons), t }
}

function prepared(): Prepared {
  if (!current) throw new Error('the kept atlas has not been read')
  return current
}

export function atlasSource() {
  return {
    atlas: () => prepared().atlas,
    storiesIn: () => prepared().stories,
    ground: () => ground,
    version: () => prepared().version,
    publishedVersion: () => prepared().published,
  }
}

export function offeredLanguages(): readonly [Language, ...Language[]] {
  return OFFERED
}

export function isOffered(value: unknown): value is Language {
  return OFFERED.some((language) => language === value)
}

/** Of the language that is prepared: no file has words of another. */
export function translatorIn(): Translate {
  return prepared().t
}
