import type { Atlas } from '@/geodata/join/atlas'
import { SIGNS, type Sign, signsOf } from '@/geodata/place/legend'
import { shown } from '@/geodata/poster/scene'
import { escaped, type Markup } from '@/geodata/poster/xml'
import type { View } from '@/geodata/view/view'
import type { Translate } from '../language/translate'
import { legendWords } from '../map/legendWords'
import { html } from './html'

/** The live map may come to show these, whatever the View: they are always explained. */
const USUAL: readonly Sign[] = ['mark', 'possible', 'region', 'part']

/** The classes of the style sheet of a widget. */
const LOOKS: Readonly<Record<Sign, string>> = {
  mark: 'sign',
  possible: 'sign maybe',
  announced: 'sign announced',
  judged: 'sign judged',
  unreported: 'sign announced judged',
  region: 'patch',
  part: 'patch part',
  link: 'tie link',
  whole: 'tie',
  inferred: 'tie inferred',
}

/** How to read the maps of a widget that shows these Views. */
export function legendMarkup(atlas: Atlas, views: readonly View[], t: Translate): Markup {
  const words = legendWords(t)
  const drawn = views.map((view) => shown(atlas, view)).flatMap(({ gathered, ties }) => signsOf(gathered, ties))
  const signs = SIGNS.filter((sign) => USUAL.includes(sign) || drawn.includes(sign))
  return html(
    'details',
    {},
    html('summary', {}, escaped(t('map.legend'))),
    html(
      'ul',
      {},
      ...signs.map((sign) => html('li', {}, html('span', { class: LOOKS[sign] }), escaped(` ${words[sign]}`))),
    ),
  )
}
