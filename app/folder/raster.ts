import { rasterized as drawn } from '@/components/parts/takeaway/raster'

/** In the browser, in place of geodata/load/raster.ts. */
export async function rasterized(svg: string, scale: number): Promise<Blob> {
  const size = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1])
  return drawn(svg, { width: Math.round(size('width') * scale), height: Math.round(size('height') * scale) })
}
