/** Draws an SVG as a PNG of a size in pixels. */
export type Rasterizer = (svg: string, size: { width: number; height: number }) => Promise<Blob>

let draw: Rasterizer | null = null

/** Says who draws pictures. */
export function drawBy(given: Rasterizer): void {
  draw = given
}

/** In the service worker, in place of geodata/load/raster.ts. */
export async function rasterized(svg: string, scale: number): Promise<Blob> {
  if (!draw) throw new Error('nothing draws pictures')
  const size = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1])
  return draw(svg, { width: Math.round(size('width') * scale), height: Math.round(size('height') * scale) })
}
