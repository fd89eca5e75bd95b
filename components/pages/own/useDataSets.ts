import { useEffect, useState } from 'react'
import { type DataSet, listDataSets, onDataSets } from './dataSets'

/** The list, kept up to date with other tabs; null until it is read. */
export function useDataSets(): readonly DataSet[] | null {
  const [sets, setSets] = useState<readonly DataSet[] | null>(null)
  useEffect(function readList() {
    let current = true
    const read = () => {
      listDataSets().then((list) => {
        if (current) setSets(list)
      })
    }
    read()
    const stop = onDataSets(read)
    return () => {
      current = false
      stop()
    }
  }, [])
  return sets
}
