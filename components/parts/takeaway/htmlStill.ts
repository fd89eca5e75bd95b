import { chosenBy, chosenOneByOne } from '@/geodata/domain/export/chosen'
import { positionsOf } from '@/geodata/domain/select/standing'
import type { Ground } from '@/geodata/drawing/ground/ground'
import { html } from '@/geodata/drawing/poster/html'
import { poster } from '@/geodata/drawing/poster/poster'
import { element, escaped, type Markup } from '@/geodata/drawing/poster/xml'
import { dateWords } from '../../language/words'
import { SIZES } from '../share/picture'
import { ownPosterWords } from './ownWords'
import type { Taken } from './writers'

/** Events in the table that is shown without JavaScript. */
const MOST = 200

/** What a page shows until, or without, its script: the poster, and the first events as a table. */
export function htmlStill(taken: Taken, ground: Ground): string {
  const { atlas, view, about, language, t } = taken
  const drawn = poster(atlas, view, {
    ...SIZES.card,
    theme: 'light',
    language,
    ground,
    words: ownPosterWords(atlas, view, { about, language, t }),
    id: 'still',
  })
  const selection = chosenBy(atlas, view)
  const count = positionsOf(selection.positions).length
  return html(
    'main',
    {},
    html('h1', {}, escaped(about.title)),
    html('noscript', {}, html('p', {}, escaped(t('own.file.noScript')))),
    drawn as Markup,
    html(
      'table',
      {},
      html(
        'caption',
        {},
        escaped(count > MOST ? t('own.file.first', { most: MOST, count }) : t('own.file.holds', { count })),
      ),
      html(
        'thead',
        {},
        html('tr', {}, ...(['date', 'event', 'place', 'kind'] as const).map((key) => head(t(`own.file.${key}`)))),
      ),
      html('tbody', {}, ...rowsOf(taken, selection)),
    ),
  )
}

function head(text: string): Markup {
  return element('th', { scope: 'col' }, escaped(text))
}

function rowsOf({ atlas, language, t }: Taken, selection: ReturnType<typeof chosenBy>): Markup[] {
  const rows: Markup[] = []
  for (const { event, place } of chosenOneByOne(atlas, selection)) {
    if (rows.length >= MOST) break
    const kind = atlas.kinds.find(({ id }) => id === event.kind)?.name[language] ?? ''
    const cells = [dateWords(event.date, language, t), event.title[language], place.name[language], kind]
    rows.push(html('tr', {}, ...cells.map((text) => html('td', {}, escaped(text)))))
  }
  return rows
}
