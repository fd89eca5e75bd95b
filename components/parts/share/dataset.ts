import type { Dataset, WithContext } from 'schema-dts'
import { FORMATS, type Format, filePath } from '@/geodata/domain/export/fileFormats'
import { datasetThing } from '@/geodata/domain/export/jsonld/dataset'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'

/** The data set as schema.org JSON-LD, in one language. */
export function datasetOf(atlas: Atlas, language: Language, t: Translate, version: string): WithContext<Dataset> {
  const home = atlas.config.countries[atlas.config.home] ?? ''
  return datasetThing(
    atlas,
    { atlas, origin: ORIGIN, language },
    {
      name: t('data.whole', { name: t('site.name'), tagline: t('site.tagline') }),
      description: `${t('data.intro')} ${t('site.description')}`,
      country: home && (new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(home) ?? home),
      version,
      downloads: (Object.keys(FORMATS) as Format[]).map((format) => ({
        path: filePath(language, format),
        type: FORMATS[format].type.split(';')[0] ?? '',
        name: t(`data.formats.${format}.name`),
      })),
    },
  )
}
