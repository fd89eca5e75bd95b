/** How often a random test runs: `few` times in `npm test`, and with JOLIBA_RUNS so often if that is more. */
export function runs(few: number): number {
  return Math.max(few, Number(process.env.JOLIBA_RUNS) || 0)
}
