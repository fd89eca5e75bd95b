// @ts-check

/**
 * Cost of rendering a URL, in ordinary pages, each of which takes about 50 ms of CPU time today. A PNG costs more the
 * more pixels it has (measured: three pages for a card, forty for the largest size allowed).
 * @param {string} target
 */
export function costOf(target) {
  const [path = '', query] = target.split('?')
  if (!path.endsWith('.png')) return 1
  const asked = new URLSearchParams(query)
  // Defaults of pictures (geodata/drawing/poster/pictureOptions.ts).
  const [width, height, scale] = [asked.get('width') ?? 1200, asked.get('height') ?? 630, asked.get('scale') ?? 1]
  const megapixels = (Number(width) * Number(height) * Number(scale) ** 2) / 1e6
  // An invalid number is refused, which costs nothing.
  return megapixels > 0 ? Math.ceil(1 + 1.5 * megapixels) : 1
}
