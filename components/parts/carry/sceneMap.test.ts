import { expect, test } from 'vitest'
import { periods } from '@/geodata/domain/compare/period'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { totalOf } from '@/geodata/domain/select/match'
import { mapContent } from '@/geodata/drawing/poster/scene'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { carriedOf } from '../../testing/carry'
import { sceneMap } from './sceneMap'

/** The widths that a slide may give its map, and their height, in points. */
const WIDTHS = [560, 470, 380]
const HEIGHT = 404

test.for(LANGUAGES)(
  '%s: under the map of every slide all events without a point are said, or their number',
  (language) => {
    const t = translatorIn(language)
    const whole = atlasSource().atlas()
    const unsaid: string[] = []
    for (const story of atlasSource().storiesIn(language)) {
      for (const scene of story.scenes) {
        const atlas = scene.only ? restrictedTo(whole, scene.only) : whole
        const two = periods(scene.view, atlas)
        const sides = (two ? [two.before, two.after] : [scene.view]).map((view) =>
          mapContent(atlas, view).tray.flatMap(({ places }) => places),
        )
        for (const width of WIDTHS) {
          const { svg } = sceneMap(carriedOf(story), scene, { width, height: HEIGHT, theme: 'light', t })
          const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
          for (const places of sides) {
            const missing = places.filter(
              ({ place }) =>
                !texts.some((text) => text.startsWith(`${place.name[language]} `.replaceAll("'", '&#39;'))),
            )
            const count = missing.reduce((sum, one) => sum + totalOf(one.count), 0)
            const number = [t('tray.more', { count }), t('tray.fold', { count })]
            if (count > 0 && !texts.some((text) => number.includes(text)))
              unsaid.push(`${story.slug} ${scene.number} ${width}: ${count}`)
          }
        }
      }
    }
    expect(unsaid).toEqual([])
  },
)
