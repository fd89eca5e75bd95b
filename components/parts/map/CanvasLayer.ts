import { setPosition } from 'leaflet/src/dom/DomUtil.js'
import { Renderer } from 'leaflet/src/layer/vector/Renderer.js'

/**
 * A canvas that covers the map and some more around it. Leaflet moves and scales it with the map; it is painted again
 * after each move.
 */
export abstract class CanvasLayer extends Renderer {
  protected readonly canvas = document.createElement('canvas')

  /** Paints what `_bounds` covers; also called before there is anything to paint. */
  protected abstract paint(): void

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
}
