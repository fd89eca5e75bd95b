import { describe, expect, it } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { canonicalAddress, widgetOf } from './embeddable'
import { formatEmbed, parseEmbed } from './options'

const atlas = atlasSource().atlas()
const stories = atlasSource().stories()
const [event] = atlas.events
const [story] = stories

function query(address: string): string | null {
  const widget = widgetOf(new URL(address, 'https://joliba.example'), atlas, stories)
  return widget && formatEmbed(widget)
}

describe('the widget of a page', () => {
  it.each([
    ['/en', 'lang=en'],
    ['/fr?time=2012&where=kidal', 'time=2012&where=kidal&lang=fr'],
    ['/en/list?where=kidal', 'where=kidal&lang=en'],
    [`/fr/events/${event?.id}`, `event=${event?.id}&lang=fr`],
    ['/en/places/kidal/', expect.stringMatching(/^place=kidal&at=.*&lang=en$/)],
    [`/${story?.language}/stories/${story?.slug}`, `story=${story?.slug}&lang=${story?.language}`],
    [`/${story?.language}/present/${story?.slug}`, `story=${story?.slug}&lang=${story?.language}`],
    [
      `/en/stories/${story?.slug}/${story?.scenes[1]?.slug}`,
      `story=${story?.slug}&scene=${story?.scenes[1]?.slug}&lang=en`,
    ],
    [`/en/stories/${story?.slug}/2`, `story=${story?.slug}&scene=${story?.scenes[1]?.slug}&lang=en`],
    ['/embed?lang=fr&time=2012&ui=none&lock', 'time=2012&lang=fr&ui=none&lock=1'],
  ])('%s', (address, wanted) => {
    expect(query(address)).toEqual(wanted)
  })

  it.each([
    '/',
    '/de',
    '/en/nothing',
    '/en/events/none',
    '/en/stories/none',
    `/en/stories/${story?.slug}/99`,
    '/en/events/a/b',
    '/en/present',
    `/en/present/${story?.slug}/speaker`,
    '/en/map.svg',
    '//en',
    '/en//list',
    '/en//javascript:alert(1)',
    '/embed//x',
  ])('is none for %s', (address) => {
    expect(query(address)).toBeNull()
  })
})

it.each([
  ['/en', '/en'],
  ['/en/', '/en'],
  ['/fr/list/?where=kidal&time=2012&utm_source=x#list', '/fr/list?time=2012&where=kidal'],
  ['/en?x="><script>alert(1)</script>', '/en'],
  [`/en/events/${event?.id}?theme=dark`, `/en/events/${event?.id}?theme=dark`],
  ['/embed?lock&ui=none&lang=fr&onload=alert(1)', '/embed?lang=fr&ui=none&lock=1'],
])('the one address of %s', (address, wanted) => {
  const page = new URL(address, 'https://joliba.example')
  const widget = widgetOf(page, atlas, stories)
  expect(widget && canonicalAddress(page, widget, atlas)).toBe(wanted)
})

describe('the query of a widget', () => {
  it('is parsed as it was formatted', () => {
    const options = parseEmbed(
      new URLSearchParams('lang=fr&time=2012&ui=list,title&lock=1&start=live&theme=dark'),
      atlas,
    )
    expect(formatEmbed(options)).toBe('time=2012&theme=dark&lang=fr&ui=title,list&lock=1&start=live')
    expect(parseEmbed(new URLSearchParams(formatEmbed(options)), atlas)).toEqual(options)
  })

  it('ignores what it cannot parse', () => {
    const options = parseEmbed(new URLSearchParams('lang=xx&time=yesterday&ui=,wings&theme=auto&start=soon'), atlas)
    expect(formatEmbed(options)).toBe('lang=en&ui=none')
  })
})
