import { chosenBy, chosenOneByOne } from '@/geodata/domain/export/chosen'
import { csvPieces } from '@/geodata/domain/export/csv'
import { FORMATS, type Format } from '@/geodata/domain/export/fileFormats'
import { geojsonPieces } from '@/geodata/domain/export/geojson'
import { lpfPieces } from '@/geodata/domain/export/lpf'
import type { OwnProvenance } from '@/geodata/domain/export/provenance'
import { xlsxPieces } from '@/geodata/domain/export/xlsx'
import type { Atlas, Figure } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { positionsOf } from '@/geodata/domain/select/standing'
import { narrowing } from '@/geodata/domain/view/filter'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { figureWords } from '../event/figureWords'
import type { About } from './about'
import { type Control, counting, inSlices } from './inSlices'
import { ownWorkbookWords } from './ownWords'

/** What goes into a file. */
export interface Taken {
  readonly atlas: Atlas
  readonly view: View
  readonly about: About
  readonly language: Language
  readonly t: Translate
}

/** The filters of a View as a query string; empty if it shows everything. */
export function filtersOf(view: View): string {
  const { at, theme, event, links, place, swipe, sort } = EMPTY_VIEW
  return formatView({ ...narrowing(view), at, theme, event, links, place, swipe, sort })
}

/** Writes the events of a View in one format, in slices; see `inSlices`. */
export async function written(format: Format, taken: Taken, control: Control): Promise<BlobPart[]> {
  const { atlas, view, language, t } = taken
  const selection = chosenBy(atlas, view)
  const filed = atlas.inFile ?? atlas
  const total = positionsOf(selection.positions).length
  let done = 0
  const rows = counting(chosenOneByOne(filed, selection), () => {
    done++
  })
  const provenance = provenanceOf(taken)
  const words = (figure: Figure) => figureWords(atlas, figure, language, t)
  return inSlices(piecesIn(format), control, () => (total === 0 ? 1 : done / total))

  function piecesIn(one: Format): Iterator<string | Uint8Array<ArrayBuffer>> {
    switch (one) {
      case 'csv':
        return csvPieces(filed, rows, provenance, words)
      case 'xlsx':
        return xlsxPieces(filed, rows, provenance, words, ownWorkbookWords(provenance, t))
      case 'geojson':
        return geojsonPieces(filed, rows, provenance)
      case 'lpf':
        return lpfPieces(filed, rows, provenance)
    }
  }
}

function provenanceOf({ about, view, language }: Pick<Taken, 'about' | 'view' | 'language'>): OwnProvenance {
  return { own: true, language, ...about, query: filtersOf(view) }
}

/** The media type without parameters, which a saved file has no place for. */
export function typeOf(format: Format): string {
  return FORMATS[format].type.split(';')[0] ?? ''
}
