import 'next/dist/build/polyfills/polyfill-module'
import { startTransition } from 'react'
import { createRoot, hydrateRoot, type RootOptions } from 'react-dom/client'
import { createFromReadableStream } from 'react-server-dom-turbopack/client'
import { isExpected } from './Boundaries'
import { type ServedPage, Site } from './Site'
import { servedData } from './served'

export * from './everywhere'

const OPTIONS: RootOptions = {
  // React's own would show each transition as a page that loads.
  onDefaultTransitionIndicator: () => () => {},
  onCaughtError: (error) => {
    if (!isExpected(error)) console.error(error)
  },
  onUncaughtError: report,
  onRecoverableError: (error) => report(error instanceof Error && error.cause ? error.cause : error),
}

/** As soon as scripts run, the page is read while it arrives. */
const page = createFromReadableStream<ServedPage>(servedData())

/** Makes the page of the server live: what Next's own entry calls, once everything that must run before has. */
export async function hydrate(): Promise<void> {
  const site = <Site page={await page} />
  // The server could not render it and sent its data alone.
  if (document.documentElement.id === '__next_error__') createRoot(document, OPTIONS).render(site)
  else startTransition(() => void hydrateRoot(document, site, OPTIONS))
}

function report(error: unknown): void {
  if (!isExpected(error)) reportError(error)
}
