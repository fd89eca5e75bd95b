import type { GeoContext } from 'd3-geo'

/**
 * Writes d3-geo's output as short SVG path data: steps relative to the previous point, rounded to a grid, without empty
 * steps. Rounding errors do not add up, because each step ends at the grid position of the true point.
 */
export class PathWriter implements GeoContext {
  private written = ''
  private here: readonly [number, number] = [0, 0]
  private start: readonly [number, number] = [0, 0]
  /** A move without a line so far, which may not need writing. */
  private moved: readonly [number, number] | null = null
  private readonly grid: number

  /** `decimals` of a pixel to keep. */
  constructor(decimals: number) {
    this.grid = 10 ** decimals
  }

  beginPath(): void {
    this.written = ''
    this.here = [0, 0]
    this.moved = null
  }

  moveTo(x: number, y: number): void {
    this.moved = this.onGrid(x, y)
    this.start = this.moved
  }

  lineTo(x: number, y: number): void {
    const to = this.onGrid(x, y)
    const from = this.moved ?? this.here
    if (to[0] === from[0] && to[1] === from[1]) return
    if (this.moved) {
      this.written += `m${this.step(this.here, this.moved)}`
      this.here = this.moved
      this.moved = null
      // Further pairs after a move are lines (SVG 2 §9.3.3).
      this.written += this.separated(this.step(this.here, to))
    } else this.written += this.separated(this.step(this.here, to))
    this.here = to
  }

  closePath(): void {
    if (this.moved) return
    this.written += 'z'
    this.here = this.start
    // A path that continues after `z` must begin with a move.
    this.moved = this.start
  }

  arc(): void {
    throw new RangeError('the ground map holds no points to be drawn as discs')
  }

  /** The path data so far; empty if nothing is visible. */
  toString(): string {
    return this.written
  }

  private onGrid(x: number, y: number): readonly [number, number] {
    return [Math.round(x * this.grid), Math.round(y * this.grid)]
  }

  private step(from: readonly [number, number], to: readonly [number, number]): string {
    return this.number(to[0] - from[0]) + this.separated(this.number(to[1] - from[1]))
  }

  private number(steps: number): string {
    const text = String(steps / this.grid)
    return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text
  }

  private separated(text: string): string {
    return text.startsWith('-') ? text : ` ${text}`
  }
}
