'use client'

import { useEffect, useRef } from 'react'

/** The least that a page of Next with a Leaflet map can be: one map, no data. */
export function BareMap() {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const container = element.current
    if (!container) return
    const loading = import('leaflet').then((leaflet) => leaflet.map(container).setView([17, -4], 5))
    return () => {
      loading.then((map) => map.remove())
    }
  }, [])
  return <div ref={element} style={{ height: '60vh' }} />
}
