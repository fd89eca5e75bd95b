import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { follow, serve } from '../testing/site'

const SLUG = 'from-aguelhok-to-azawad'

/** The stage as sent by the server, without scripts. */
function stageIn(language: (typeof LANGUAGES)[number]) {
  const story = atlasSource()
    .storiesIn(language)
    .find(({ slug }) => slug === SLUG)
  if (!story) throw new Error(`There is no story ${SLUG}.`)
  const count = story.scenes.length
  const arrow = (rel: 'next' | 'prev') => document.querySelector(`nav a[rel=${rel}]`)
  return {
    count,
    path: `/${language}/present/${SLUG}`,
    arrow,
    turn: (rel: 'next' | 'prev') => {
      const link = arrow(rel)
      if (!link) throw new Error(`There is no arrow ${rel}.`)
      // The link has only a query, relative to the page.
      link.setAttribute('href', location.pathname + link.getAttribute('href'))
      return follow(link)
    },
    shows: (scene: number) => {
      expect(page().getByRole('heading', { level: 1 }).textContent).toBe(story.scenes[scene - 1]?.heading)
      expect(page().queryByText(`${scene} / ${count}`)).not.toBeNull()
    },
  }
}

test.for(LANGUAGES)(
  '%s: without JavaScript the arrows lead from scene to scene and keep the theme',
  async (language) => {
    const t = translatorIn(language)
    const stage = stageIn(language)
    await serve(`${stage.path}?scene=2&theme=dark`)
    stage.shows(2)
    expect(document.querySelector('main > noscript p')?.textContent).toContain(t('present.noscript'))
    await stage.turn('next')
    stage.shows(3)
    expect(address()).toBe(`${stage.path}?scene=3&theme=dark`)
    await stage.turn('prev')
    stage.shows(2)
    await stage.turn('prev')
    stage.shows(1)
    expect(stage.arrow('prev')).toBeNull()
  },
)

test.for([
  ['?scene=3', 3],
  ['?scene=99', Number.POSITIVE_INFINITY],
  ['?scene=0', 1],
  ['?scene=three', 1],
  ['', 1],
] as const)('the address %s leads to a scene', async ([query, scene]) => {
  const stage = stageIn('fr')
  await serve(stage.path + query)
  stage.shows(Math.min(scene, stage.count))
  expect(stage.arrow('next') === null).toBe(scene > stage.count)
})

test.for(LANGUAGES)('%s: the speaker view says that it needs JavaScript', async (language) => {
  await serve(`${stageIn(language).path}/speaker`)
  const said = document.querySelector('main > noscript p')?.textContent
  expect(said).toContain(translatorIn(language)('present.noscriptSpeaker'))
})
