import { LICENCE, licenceOf } from '@/geodata/domain/export/licence'
import type { SiteProvenance } from '@/geodata/domain/export/provenance'
import type { WorkbookWords } from '@/geodata/domain/export/xlsx'
import type { Translate } from '../../language/translate'
import { versionWords } from '../../view/version'

/** A workbook's notes on itself and its columns, in the language of the file. */
export function workbookWords(provenance: SiteProvenance, t: Translate): WorkbookWords {
  const { atlas, language, address, citation, version: hash, versionNumber: number, versionDate: date } = provenance
  const licence = licenceOf(atlas.config)
  return {
    sheets: { events: t('data.events'), columns: t('data.columns'), about: t('data.citeTitle') },
    columnsHead: [t('data.column'), t('data.holdsColumn')],
    meaningOf: (column) => t(`data.columnMeaning.${column}`),
    about: [
      [t('data.citeTitle'), `${citation} ${t('data.citeHint')}`],
      [t('data.columnMeaning.query'), address],
      [t('data.version'), versionWords({ hash, number, date }, language, t)],
      [t('data.licence'), [licenceWords(licence.name, t), licence.address].filter(Boolean).join(' ')],
      [t('data.credit'), atlas.config.attribution[language]],
      [t('data.certainTitle'), t('data.certain')],
      [t('data.dates'), t('data.datesIntro')],
    ],
  }
}

/** The name of a licence, and what it allows if it is the usual one. */
export function licenceWords(name: string, t: Translate): string {
  return name === LICENCE.name ? t('data.licenceExplain', { licence: name }) : name
}
