/** An answer other than the one asked for: its status, and the server's sentence about it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {
    super(`answered with ${status}: ${sentence}`)
  }
}

/** Milliseconds until a question is repeated that failed, or was answered without a part of the data. */
export const AGAIN = 5000

/** Fetches an answer about the served set. Rejects with a `Refused`, or as `fetch` does. */
export async function fetchAnswer<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) {
    const isText = answer.headers.get('Content-Type')?.startsWith('text/plain')
    throw new Refused(answer.status, isText ? (await answer.text()).trim() : '')
  }
  return answer.json()
}
