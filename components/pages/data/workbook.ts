import { LICENCE } from '@/geodata/domain/export/licence'
import type { SiteProvenance } from '@/geodata/domain/export/provenance'
import type { WorkbookWords } from '@/geodata/domain/export/xlsx'
import type { Translate } from '../../language/translate'
import { versionWords } from '../../view/version'

/** A workbook's notes on itself and its columns, in the language of the file. */
export function workbookWords(provenance: SiteProvenance, t: Translate): WorkbookWords {
  const { atlas, language, address, citation, version: hash, versionNumber: number, versionDate: date } = provenance
  return {
    sheets: { events: t('data.events'), columns: t('data.columns'), about: t('data.citeTitle') },
    columnsHead: [t('data.column'), t('data.holdsColumn')],
    meaningOf: (column) => t(`data.columnMeaning.${column}`),
    about: [
      [t('data.citeTitle'), `${citation} ${t('data.citeHint')}`],
      [t('data.columnMeaning.query'), address],
      [t('data.version'), versionWords({ hash, number, date }, language, t)],
      [t('data.licence'), `${t('data.licenceExplain', { licence: LICENCE.name })} ${LICENCE.address}`],
      [t('data.credit'), atlas.config.attribution[language]],
      [t('data.certainTitle'), t('data.certain')],
      [t('data.dates'), t('data.datesIntro')],
    ],
  }
}
