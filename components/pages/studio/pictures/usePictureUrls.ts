import { useEffect, useState } from 'react'
import { dataAddress } from '../../../ui/dataAddress'
import { pictureBlob } from '../kept/keptPictures'

/** Addresses in use, with the number of their users. */
const addresses = new Map<string, { readonly url: Promise<string | null>; users: number }>()

/** As a `data:` address, which the policy of every page allows, and which other windows can show. */
async function addressOf(id: string): Promise<string | null> {
  const blob = await pictureBlob(id)
  return blob ? dataAddress(blob) : null
}

function use(id: string): Promise<string | null> {
  const known = addresses.get(id) ?? { url: addressOf(id).catch(() => null), users: 0 }
  known.users++
  addresses.set(id, known)
  return known.url
}

/** Forgets an address, unless a component that is only rendered anew uses it again at once. */
function leave(id: string): void {
  const known = addresses.get(id)
  if (!known) return
  known.users--
  setTimeout(() => {
    if (known.users <= 0 && addresses.get(id) === known) addresses.delete(id)
  })
}

const NONE: ReadonlyMap<string, string> = new Map()

/**
 * `data:` addresses of pictures by id, as far as they are read and there; forgotten when no component uses them. For
 * `toStory`: `pictureUrl: (id) => urls.get(id) ?? null`.
 */
export function usePictureUrls(ids: readonly string[]): ReadonlyMap<string, string> {
  const [urls, setUrls] = useState(NONE)
  const wanted = [...new Set(ids)].sort().join(' ')
  useEffect(
    function readPictures() {
      const all = wanted === '' ? [] : wanted.split(' ')
      let isCurrent = true
      for (const id of all)
        use(id).then((url) => {
          if (isCurrent && url) setUrls((before) => new Map(before).set(id, url))
        })
      return () => {
        isCurrent = false
        setUrls((before) => (before.size === 0 ? before : NONE))
        for (const id of all) leave(id)
      }
    },
    [wanted],
  )
  return urls
}
