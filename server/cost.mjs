// @ts-check

/**
 * How long it takes to render what stands at an address, in ordinary pages, each of which takes a core of today a
 * twentieth of a second: a picture as a PNG takes longer the more pixels it has (measured: three pages for a card,
 * forty for the largest that a reader may ask for).
 * @param {string} target
 */
export function costOf(target) {
  const [path = '', query] = target.split('?')
  if (!path.endsWith('.png')) return 1
  const asked = new URLSearchParams(query)
  // Those of a picture of which nothing is said (geodata/drawing/poster/pictureOptions.ts).
  const [width, height, scale] = [asked.get('width') ?? 1200, asked.get('height') ?? 630, asked.get('scale') ?? 1]
  const megapixels = (Number(width) * Number(height) * Number(scale) ** 2) / 1e6
  // What is no number is refused, which takes no time.
  return megapixels > 0 ? Math.ceil(1 + 1.5 * megapixels) : 1
}
