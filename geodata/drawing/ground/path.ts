import type { GeoContext } from 'd3-geo'

/**
 * Writes what d3-geo draws as SVG path data, as short as can be: steps relative to the point before, rounded to a grid,
 * without those that lead nowhere. Rounding never adds up, for each step leads to the true point's own place on the
 * grid.
 */
export class PathWriter implements GeoContext {
  private written = ''
  private here: readonly [number, number] = [0, 0]
  private start: readonly [number, number] = [0, 0]
  /** The move that has not been followed by a line yet, and so need not be written. */
  private moved: readonly [number, number] | null = null
  private readonly grid: number

  /** `decimals` of a pixel that are kept. */
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
    // A path that goes on after `z` must begin with a move.
    this.moved = this.start
  }

  arc(): void {
    throw new RangeError('the ground map holds no points to be drawn as discs')
  }

  /** The path data so far; empty where nothing is to be seen. */
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
