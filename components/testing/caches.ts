/** A browser's caches in memory, with what tests ask of them; keys are paths, as the site's code uses them. */
export class FakeCaches {
  readonly #caches = new Map<string, Map<string, Response>>()
  /** A cache that is full rejects what is put into it. */
  full = false

  keys = async () => [...this.#caches.keys()]

  delete = async (name: string) => this.#caches.delete(name)

  open = async (name: string) => {
    const entries = this.#caches.get(name) ?? new Map<string, Response>()
    this.#caches.set(name, entries)
    return {
      match: async (key: string | { url: string }) => entries.get(pathOf(key))?.clone(),
      put: async (key: string | { url: string }, answer: Response) => {
        if (this.full) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(pathOf(key), answer)
      },
      delete: async (key: string | { url: string }) => entries.delete(pathOf(key)),
      keys: async () => [...entries.keys()].map((path) => ({ url: `https://atlas.example${path}` })),
    }
  }

  /** What is in a cache, in the order in which it was stored; empty for none. */
  async stored(name: string): Promise<string[]> {
    return [...(this.#caches.get(name)?.keys() ?? [])]
  }
}

/** As the browser's type, of which tests need a few methods. */
export function asCaches(fake: FakeCaches): CacheStorage {
  return fake as unknown as CacheStorage
}

function pathOf(key: string | { readonly url: string }): string {
  const { pathname, search } = new URL(typeof key === 'string' ? key : key.url, 'https://atlas.example')
  return pathname + search
}
