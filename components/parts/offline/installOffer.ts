/** The browser's offer to install the site, as it is in the browsers that make one. */
export interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>
}

let offer: InstallOffer | null = null
const readers = new Set<() => void>()

/** Keeps the browser's offer for the page where readers look for it, instead of its own banner. */
export function noteOffer(event: Event): void {
  event.preventDefault()
  offer = event as InstallOffer
  for (const read of readers) read()
}

export function offered(): InstallOffer | null {
  return offer
}

export function onOffer(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Shows the browser's own question; an offer can be taken up once. */
export async function takeOffer(): Promise<void> {
  const taken = offer
  offer = null
  for (const read of readers) read()
  await taken?.prompt()
}
