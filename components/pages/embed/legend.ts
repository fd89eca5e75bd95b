import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import { SIGNS, type Sign, signsOf } from '@/geodata/drawing/poster/mapLegend'
import { mapContent } from '@/geodata/drawing/poster/scene'
import { element, escaped, type Markup } from '@/geodata/drawing/poster/xml'
import { html } from '../../../geodata/drawing/poster/html'
import type { Translate } from '../../language/translate'
import { legendWords } from '../../parts/place/legendWords'
import { signClass, signMarkup } from '../../ui/KindMark'

/** Always explained, since the live map may show these for any View. */
const USUAL: readonly Sign[] = ['mark', 'possible', 'region', 'part']

/** Class names in the widget's style sheet. */
const LOOKS: Readonly<Record<Sign, string>> = {
  mark: 'sign',
  possible: 'sign maybe',
  dots: 'patch',
  dotsPossible: 'patch',
  announced: 'sign announced',
  judged: 'sign judged',
  unreported: 'sign announced judged',
  region: 'patch',
  part: 'patch part',
  link: 'arc link',
  whole: 'arc',
  inferred: 'arc inferred',
}

/** The legend of a widget that shows these Views. */
export function legendMarkup(atlas: Atlas, views: readonly View[], language: Language, t: Translate): Markup {
  const words = legendWords(t)
  const sides = views.map((view) => mapContent(atlas, view))
  const drawn = sides.flatMap(({ placeCounts, links }) => signsOf(placeCounts, links, atlas.config.map))
  const kinds = new Set(sides.flatMap(({ placed }) => placed.flatMap((mark) => mark.kinds)))
  const signs = SIGNS.filter((sign) => USUAL.includes(sign) || drawn.includes(sign))
  return html(
    'details',
    {},
    html('summary', {}, escaped(t('map.legend'))),
    html(
      'ul',
      {},
      ...signs.map((sign) => html('li', {}, html('span', { class: LOOKS[sign] }), escaped(` ${words[sign]}`))),
      ...atlas.kinds
        .filter(({ id }) => kinds.has(id))
        .map((kind) =>
          html(
            'li',
            {},
            element(
              'svg',
              { class: signClass(kind), 'data-kind': kind.id, viewBox: '0 0 16 16', width: 14, height: 14 },
              signMarkup(kind.shape, 'reported'),
            ),
            escaped(` ${kind.name[language]}`),
          ),
        ),
    ),
  )
}
