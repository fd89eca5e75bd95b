import { type Reference, viewKey } from '@/geodata/domain/cite/reference'
import { periods } from '@/geodata/domain/compare/period'
import type { DataVersion } from '@/geodata/domain/history/history'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { absolute } from '@/geodata/domain/site/folder'
import { activeKeys, isFacet, narrowing } from '@/geodata/domain/view/filter'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'
import { versionWords } from '../../view/version'
import { filterName } from '../filter/filterNames'

interface Reader {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

/** The filters of a View in words, as a list; empty without filters. */
export function filterWords(view: View, reader: Reader): string {
  const { atlas } = reader
  const both = periods(view, atlas)
  const named = (one: View, keys = activeKeys(narrowing(one))) =>
    keys.map((key) => {
      return filterName(key, isFacet(key) ? one[key] : [], one, { ...reader, atlas })
    })
  return (both ? [...named(both.before), ...named(both.after, ['time'])] : named(view)).join(', ')
}

/** The reference for a View: the data set if nothing is filtered, otherwise the selection, each with its address. */
export function referenceOf(view: View, version: DataVersion, reader: Reader): Reference {
  const { language, t } = reader
  const query = formatView(view)
  const name = t('site.name')
  const filters = filterWords(view, reader)
  return {
    key: viewKey(view),
    title: filters ? t('data.part', { name, filters }) : t('data.whole', { name, tagline: t('site.tagline') }),
    address: absolute(query ? `/${language}?${query}` : `/${language}`, ORIGIN),
    ...house(version, reader),
  }
}

/** The reference for the page of a record; `path` is the path below the language, with a leading slash. */
export function recordReferenceOf(
  title: string,
  path: string,
  version: DataVersion,
  reader: Omit<Reader, 'atlas'>,
): Reference {
  const { language, t } = reader
  const name = t('site.name')
  // Event pages have a text for each version.
  const dated = path.startsWith('/events/') && version.number !== null ? `?v=${version.number}` : ''
  return {
    key: `${viewKey(EMPTY_VIEW)}${path.replaceAll('/', '-')}`,
    title: t('data.part', { name, filters: title }),
    address: absolute(`/${language}${path}${dated}`, ORIGIN),
    ...house(version, reader),
  }
}

function house({ hash, number, date }: DataVersion, { language, t }: Omit<Reader, 'atlas'>) {
  return {
    author: t('data.author'),
    publisher: t('site.name'),
    version: hash,
    versionNumber: number,
    versionDate: date,
    licence: t('data.licenceName'),
    language,
  }
}

/** A reference as a sentence. */
export function citationWords(reference: Reference, t: Translate): string {
  const { author, title, address, licence } = reference
  return t('data.cite', { author, title, version: referenceVersion(reference, t), address, licence })
}

/** The version in a reference, for readers. */
export function referenceVersion(reference: Reference, t: Translate): string {
  const { version: hash, versionNumber: number, versionDate: date, language } = reference
  return versionWords({ hash, number, date }, language, t)
}
