import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'
import { EventChanges } from '../history/EventChanges'
import { CiteThis } from './CiteThis'
import { citation } from './citation'
import { ReportLink } from './ReportLink'

const atlas = atlasSource().atlas()
const [event] = atlas.events
if (!event) throw new Error('the atlas has no event')

/** The text that components/parts/site/print.css leaves of an element, judging by its markup. */
function onPaper(markup: string): string {
  return markup.replace(/<(button|form|nav)\b.*?<\/\1>/gs, '').replace(/<(a|p)\b[^>]*data-unprinted.*?<\/\1>/gs, '')
}

test('the printed end of an event page has its citation, and no link that works only on screen', () => {
  const reader = { atlas, event, language: 'en', t: translatorIn('en') } as const
  const markup = renderToStaticMarkup(
    <>
      <CiteThis {...reader} />
      <EventChanges {...reader} history={atlasSource().history()} />
      <ReportLink {...reader} record={{ event: event.id }} />
    </>,
  )
  expect(markup.match(/<a /g)).toHaveLength(4)
  const paper = onPaper(markup)
  expect(paper).not.toContain('<a ')
  const text = renderToStaticMarkup(citation(atlas, event, 'en', reader.t, ORIGIN))
  expect(paper).toContain(text)
  expect(paper).toContain(reader.t('history.section'))
})
