import { coloured, type Dots, type Grid, gathered, type Rgb, spread, type Window } from '@/geodata/drawing/density/dots'
import { CanvasLayer } from '../CanvasLayer'

/** Radius of a dot, in CSS pixels. */
const RADIUS = 2.6

/** Maximum size of the canvas in pixels: beyond, a screen's finer pixels are not used. */
const MOST_PIXELS = 3_000_000

/** Colours of certain and possible events, as custom properties of the theme. */
const INKS = { certain: 'var(--ink)', possible: 'var(--ochre)' } as const

/**
 * The events of many places as dots on a canvas, darker for more events: every pixel is counted from typed arrays,
 * which takes milliseconds for hundreds of thousands of places.
 */
export class DotsLayer extends CanvasLayer {
  private dots: Dots | null = null
  private grids: { readonly gathered: Grid; readonly spread: Grid } | null = null
  private image: ImageData | null = null
  private inks: Readonly<Record<keyof typeof INKS, Rgb>> | null = null
  private frame = 0

  /** Paints other dots, with the next frame: of several changes before it, only the last is seen. */
  show(dots: Dots): void {
    this.dots = dots
    this.paintSoon()
  }

  /** Paints the same dots in the colours of the current theme. */
  repaint(): void {
    this.inks = null
    this.paintSoon()
  }

  private paintSoon(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.paint())
  }

  override _initContainer(): void {
    super._initContainer()
    this.canvas.style.pointerEvents = 'none'
  }

  override _destroyContainer(): void {
    cancelAnimationFrame(this.frame)
    super._destroyContainer()
  }

  protected override paint(): void {
    const { dots, canvas, _bounds: bounds, _map: map } = this
    const context = dots && bounds && map ? canvas.getContext('2d') : null
    if (!dots || !context || !bounds?.min || !map) return
    const { x: wide, y: high } = bounds.getSize()
    if (wide <= 0 || high <= 0) return
    const ratio = wide * high * 4 > MOST_PIXELS ? 1 : Math.min(Math.max(Math.round(devicePixelRatio), 1), 2)
    const [width, height] = [wide * ratio, high * ratio]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    Object.assign(canvas.style, { width: `${wide}px`, height: `${high}px` })
    const corner = bounds.min.add(map.getPixelOrigin())
    const window: Window = {
      left: corner.x * ratio,
      top: corner.y * ratio,
      width,
      height,
      world: 256 * 2 ** map.getZoom() * ratio,
    }
    const counted = gathered(dots.points, dots.counts, window, this.grids?.gathered)
    const dotted = spread(counted, RADIUS * ratio, this.grids?.spread)
    this.grids = { gathered: counted, spread: dotted }
    if (this.image?.width !== width || this.image.height !== height) this.image = context.createImageData(width, height)
    // Read once for each theme: after a change of the page, the browser would compute all its styles for it.
    this.inks ??= { certain: this.ink('certain'), possible: this.ink('possible') }
    coloured(dotted, this.inks, this.image.data)
    context.putImageData(this.image, 0, 0)
  }

  /** A colour of the theme: read as the canvas's own, since not every custom property is registered as a colour. */
  private ink(match: keyof typeof INKS): Rgb {
    this.canvas.style.color = INKS[match]
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(this.canvas).color.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue]
  }
}
