import { useEffect } from 'react'

/** Names the browser's tab after a data set, which the server does not know, while it is shown. */
export function useTabTitle(title: string): void {
  useEffect(
    function nameTab() {
      const { title: served } = document
      document.title = `${title} · ${served.split(' · ').at(-1)}`
      return () => {
        document.title = served
      }
    },
    [title],
  )
}
