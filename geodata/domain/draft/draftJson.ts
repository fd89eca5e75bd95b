import { isLanguage, type Language } from '../language/language'
import { slug } from '../search/slug'
import { ANNOTATION_KINDS } from '../story/annotation'
import { isRecord } from '../table/geometry'
import type {
  Draft,
  DraftAnnotation,
  DraftAtlas,
  DraftPicture,
  DraftScene,
  SceneSelection,
  Texts,
  Unknown,
} from './draft'
import { freeId, newId } from './ids'
import type { Loss } from './losses'
import { emptyScene } from './make'

/*
 * A draft as JSON: in a file, a page, a link and the storage of the browser. Later versions may add fields and items,
 * and never change what a field means; whatever this one does not know is kept under `unknown` and written back.
 */

/** A draft as a value for `JSON.stringify`: unknown parts stand where they were. */
export function draftToJson(draft: Draft): Unknown {
  const { unknown, languages, scenes, pictures, ...known } = draft
  return {
    ...unknown,
    ...known,
    languages: [...languages, ...listIn(unknown, 'languages')],
    scenes: scenes.map(sceneToJson),
    pictures: [...pictures, ...listIn(unknown, 'pictures')],
  }
}

function sceneToJson({ unknown, annotations, ...known }: DraftScene): Unknown {
  return { ...unknown, ...known, annotations: [...annotations, ...listIn(unknown, 'annotations')] }
}

function listIn(unknown: Unknown, key: string): readonly unknown[] {
  const list = unknown[key]
  return Array.isArray(list) ? list : []
}

/**
 * A draft from such a value, as far as it can be used: damaged fields are as if they were empty, and named in `losses`.
 * Null if the value is no draft at all. Never throws.
 */
export function draftFromJson(value: unknown): { readonly draft: Draft; readonly losses: readonly Loss[] } | null {
  if (!isRecord(value) || !Array.isArray(value.scenes)) return null
  const losses: Loss[] = []
  const fields = new Fields(value, losses, {})
  const [languages, otherLanguages] = fields.list('languages', (one) => (isLanguage(one) ? one : null), isCode)
  const [pictures, otherPictures] = fields.list('pictures', pictureIn, isRecord)
  const [scenes, otherScenes] = fields.list('scenes', sceneIn(losses), () => false)
  const title = fields.texts('title')
  // In the order of `newDraft`: the same draft has the same bytes.
  const draft: Draft = {
    id: fields.text('id') || newId(),
    languages: languages.length > 0 ? [...new Set(languages)] : [languageOf(title)],
    slug: fields.value('slug', (name) => (typeof name === 'string' ? slug(name) : null), null),
    title,
    summary: fields.texts('summary'),
    author: fields.text('author'),
    over: fields.value('over', overIn, SITE),
    scenes: withIds(scenes),
    pictures,
    unknown: {},
  }
  const unknown = fields.unknown({ languages: otherLanguages, pictures: otherPictures, scenes: otherScenes })
  return { draft: { ...draft, unknown }, losses }
}

const SITE: DraftAtlas = { kind: 'site' }
const LIVING: SceneSelection = { kind: 'living', seen: null }

function languageOf(title: Texts): Language {
  return Object.keys(title).find(isLanguage) ?? 'en'
}

function withIds(scenes: readonly DraftScene[]): DraftScene[] {
  const done: DraftScene[] = []
  for (const scene of scenes) {
    const id = freeId(
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(scene.id) ? scene.id : slug(scene.id),
      done.map((one) => one.id),
    )
    done.push(id === scene.id ? scene : { ...scene, id })
  }
  return done
}

function sceneIn(losses: Loss[]) {
  return (value: unknown, at: number): DraftScene | null => {
    if (!isRecord(value)) return null
    const id = typeof value.id === 'string' && value.id !== '' ? value.id : `scene-${at + 1}`
    const fields = new Fields(value, losses, { scene: id })
    const [annotations, otherAnnotations] = fields.list('annotations', annotationFrom, isRecord)
    const [focus] = fields.list(
      'focus',
      (one) => (typeof one === 'string' ? one : null),
      () => false,
    )
    return {
      ...emptyScene(id),
      view: fields.text('view'),
      selection: fields.value('selection', selectionIn, LIVING),
      focus: [...new Set(focus)],
      heading: fields.texts('heading'),
      text: fields.texts('text'),
      notes: fields.texts('notes'),
      annotations,
      picture: fields.value('picture', scenePictureIn, null),
      planned: fields.value('planned', seconds, null),
      rehearsed: fields.value('rehearsed', seconds, null),
      unknown: fields.unknown({ annotations: otherAnnotations }, ['id']),
    }
  }
}

/** The fields of an object; what is damaged is noted, what was not asked for is unknown. */
class Fields {
  readonly #asked = new Set<string>()

  constructor(
    private readonly from: Unknown,
    private readonly losses: Loss[],
    private readonly where: Loss['params'],
  ) {}

  /** A value as `read` has it, which returns null for one that is damaged; the default if it is missing or damaged. */
  value<T, Default>(key: string, read: (value: unknown) => T | null, missing: Default): NonNullable<T> | Default {
    this.#asked.add(key)
    const value = this.from[key]
    if (value === undefined || value === null) return missing
    const known = read(value)
    if (known === null) this.#lost(key)
    return known ?? missing
  }

  text(key: string): string {
    return this.value(key, (value) => (typeof value === 'string' ? value : null), '')
  }

  texts(key: string): Texts {
    return this.value(key, textsIn, {})
  }

  /** The items of a list that can be used, and of the others those that a later version may have made. */
  list<T>(
    key: string,
    read: (value: unknown, at: number) => T | null,
    isLater: (value: unknown) => boolean,
  ): [known: T[], later: unknown[]] {
    const items = this.value(key, (value) => (Array.isArray(value) ? value : null), [] as unknown[])
    const known: T[] = []
    const later: unknown[] = []
    for (const [at, item] of items.entries()) {
      const one = read(item, at)
      if (one !== null) known.push(one)
      else {
        if (isLater(item)) later.push(item)
        this.#lost(`${key}[${at}]`)
      }
    }
    return [known, later]
  }

  unknown(later: Readonly<Record<string, readonly unknown[]>>, asked: readonly string[] = []): Unknown {
    const others = Object.entries(this.from).filter(([key]) => !this.#asked.has(key) && !asked.includes(key))
    return Object.fromEntries([...others, ...Object.entries(later).filter(([, items]) => items.length > 0)])
  }

  #lost(field: string): void {
    this.losses.push({ code: 'part', params: { ...this.where, field } })
  }
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}$/.test(value)
}

/** Texts by language; those of languages that are not offered yet stay. */
function textsIn(value: unknown): Texts | null {
  if (!isRecord(value)) return null
  const written = Object.entries(value).filter(
    ([code, text]) => isCode(code) && typeof text === 'string' && text !== '',
  )
  return Object.fromEntries(written)
}

function overIn(value: unknown): DraftAtlas | null {
  if (!isRecord(value)) return null
  if (value.kind === 'site') return { kind: 'site' }
  const { kind, name, title, shape } = value
  const isOwn = kind === 'own' && typeof name === 'string' && typeof title === 'string' && typeof shape === 'string'
  return isOwn ? { kind, name, title, shape } : null
}

function selectionIn(value: unknown): SceneSelection | null {
  if (!isRecord(value)) return null
  const { kind, seen } = value
  if (kind !== 'living' && kind !== 'frozen') return null
  if (seen === null || seen === undefined) return { kind, seen: null }
  return isTexts(seen) ? { kind, seen } : null
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function scenePictureIn(value: unknown): DraftScene['picture'] {
  if (!isRecord(value) || typeof value.id !== 'string') return null
  return { id: value.id, alt: textsIn(value.alt ?? {}) ?? {} }
}

function seconds(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function annotationFrom(value: unknown): DraftAnnotation | null {
  if (!isRecord(value) || !Array.isArray(value.positions) || !value.positions.every(isOnMap)) return null
  const kind = ANNOTATION_KINDS.find((one) => one === value.kind)
  const km = typeof value.km === 'number' && value.km > 0 && Number.isFinite(value.km) ? value.km : null
  if (!kind || value.positions.length < LEAST_POSITIONS[kind] || (kind === 'circle') !== (km !== null)) return null
  return { kind, positions: value.positions, km, text: textsIn(value.text ?? {}) ?? {} }
}

const LEAST_POSITIONS = { arrow: 2, circle: 1, label: 1, area: 4 } as const

/** The same on a map that may go on across the 180th meridian, up to 540. */
function isOnMap(value: unknown): value is readonly [number, number] {
  const [lng, lat] = Array.isArray(value) ? value : []
  return isPosition(value) || (typeof lng === 'number' && lng > 180 && lng <= 540 && isPosition([lng - 360, lat]))
}

/** Whether a value is a position on the map, [lng, lat] in degrees. */
export function isPosition(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isFinite)) return false
  return Math.abs(Number(value[0])) <= 180 && Math.abs(Number(value[1])) <= 90
}

/** Kinds of pictures with the ending of their files. */
export const PICTURE_ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

function pictureIn(value: unknown): DraftPicture | null {
  if (!isRecord(value)) return null
  const { id, file, type, width, height, credit } = value
  const known = Object.keys(PICTURE_ENDINGS).find((one): one is DraftPicture['type'] => one === type)
  if (!known || typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return null
  if (!isSize(width) || !isSize(height)) return null
  return {
    id,
    file: typeof file === 'string' ? file : '',
    type: known,
    width,
    height,
    credit: typeof credit === 'string' ? credit : '',
  }
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 100_000
}
