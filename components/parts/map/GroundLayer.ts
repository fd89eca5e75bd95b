import { setPosition } from 'leaflet/src/dom/DomUtil.js'
import { Renderer } from 'leaflet/src/layer/vector/Renderer.js'
import { type GroundInks, paintGround } from '@/geodata/drawing/ground/paintGround'
import type { GroundMap } from '@/geodata/drawing/ground/unpack'

/** What to paint. */
interface Painted {
  readonly ground: GroundMap
  /** ISO 3166-1 alpha-3 of the country to highlight. */
  readonly home: string
  readonly inks: GroundInks
}

/**
 * The base map on a canvas. Leaflet moves and scales it with the map; it is painted again after each move. Leaflet's
 * own layers for GeoJSON would make an object of every position, and project all of them at each zoom.
 */
export class GroundLayer extends Renderer {
  private painted: Painted | null = null
  private readonly canvas = document.createElement('canvas')

  show(painted: Painted): void {
    this.painted = painted
    this.paint()
  }

  _initContainer(): void {
    this._container = this.canvas
  }

  override _update(): void {
    // During its animation, the old picture is scaled.
    if (this._map?._animatingZoom && this._bounds) return
    super._update()
    if (this._bounds?.min) setPosition(this.canvas, this._bounds.min)
    this.paint()
  }

  _destroyContainer(): void {
    this.canvas.remove()
  }

  private paint(): void {
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
