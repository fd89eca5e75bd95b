import { type GroundInks, paintGround } from '@/geodata/drawing/ground/paintGround'
import type { GroundMap } from '@/geodata/drawing/ground/unpack'
import { CanvasLayer } from './CanvasLayer'

/** What to paint. */
interface Painted {
  readonly ground: GroundMap
  /** ISO 3166-1 alpha-3 of the country to highlight. */
  readonly home: string
  readonly inks: GroundInks
}

/**
 * The base map on a canvas. Leaflet's own layers for GeoJSON would make an object of every position, and project all of
 * them at each zoom.
 */
export class GroundLayer extends CanvasLayer {
  private painted: Painted | null = null

  show(painted: Painted): void {
    this.painted = painted
    this.paint()
  }

  protected override paint(): void {
    const { painted, canvas, _bounds: bounds, _map: map } = this
    if (!painted || !bounds?.min || !map) return
    const { x: width, y: height } = bounds.getSize()
    if (width <= 0 || height <= 0) return
    // As Leaflet's own canvas: finer pixels than that are not seen.
    const ratio = devicePixelRatio > 1 ? 2 : 1
    // Setting the size clears it.
    Object.assign(canvas, { width: width * ratio, height: height * ratio })
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    const { x: left, y: top } = bounds.min.add(map.getPixelOrigin())
    const { ground, home, inks } = painted
    paintGround(context, ground, { home, inks, window: { zoom: map.getZoom(), left, top, width, height } })
  }
}
