export function timed<Answer>(work: () => Answer): { answer: Answer; milliseconds: number } {
  const begun = performance.now()
  const answer = work()
  return { answer, milliseconds: performance.now() - begun }
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5)
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Prints milliseconds by row, and the ratio of each median to `unit`. */
export function table(title: string, unit: number, rows: readonly (readonly [string, readonly number[]])[]): void {
  console.log(`${title.padEnd(56)}${'median ms'.padStart(10)}${'p95 ms'.padStart(10)}${'ratio'.padStart(10)}`)
  for (const [name, times] of rows) {
    const figures = [median(times), quantile(times, 0.95), median(times) / unit].map((figure) =>
      shown(figure).padStart(10),
    )
    console.log(`  ${name.padEnd(54)}${figures.join('')}`)
  }
  console.log('')
}

export function shown(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(2)
}
