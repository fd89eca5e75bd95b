import { atlas, placeNamed } from './facts'
import type { Random } from './random'

/** A random query as readers may use it: all of Mali or a part of it, with or without filters. */
export function randomQuery(random: Random): string {
  const number = (least: number, most: number, decimals: number) =>
    (random.between(least * 10 ** decimals, most * 10 ** decimals) / 10 ** decimals).toFixed(decimals)
  // An open event moves the map to it, whatever the camera.
  const inMali = atlas.events.filter(({ place }) => !placeNamed(place).abroad)
  const camera = random.chance(0.7)
  const parts = [
    camera ? `at=${number(11, 24, 4)},${number(-12, 5, 4)},${number(5, 9, 2)}` : '',
    random.chance(0.5) ? `time=${random.between(1990, 1993)}/${random.one(['1993', '2011', '2012-03'])}` : '',
    random.chance(0.3) ? `where=${random.one([...atlas.regions.map(({ id }) => id), 'north', 'south'])}` : '',
    random.chance(0.3) ? `kind=${random.one(atlas.kinds).id}` : '',
    random.chance(0.2) ? `near=gao,${random.between(20, 900)}` : '',
    !camera && random.chance(0.4) ? `event=${random.one(inMali).id}` : '',
  ]
  return parts.filter(Boolean).join('&')
}
