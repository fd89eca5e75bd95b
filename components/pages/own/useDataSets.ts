import { useEffect, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { type DataSet, listDataSets, onDataSets } from './dataSets'
import { inLanguage } from './sample'

/** The list, kept up to date with other tabs; null until it is read. */
export function useDataSets(language: Language): readonly DataSet[] | null {
  const [sets, setSets] = useState<readonly DataSet[] | null>(null)
  useEffect(
    function readList() {
      let current = true
      const read = () => {
        listDataSets().then((list) => {
          if (current) setSets(list.map((set) => inLanguage(set, language)))
        })
      }
      read()
      const stop = onDataSets(read)
      return () => {
        current = false
        stop()
      }
    },
    [language],
  )
  return sets
}
