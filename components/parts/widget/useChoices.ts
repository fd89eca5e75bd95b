import { useCallback, useEffect, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import type { Choices } from './subjectChoices'

/** The lists of the builder, fetched on mount; `again` retries after a failure. */
export function useChoices(language: Language) {
  const [choices, setChoices] = useState<Choices | null>(null)
  const [failed, setFailed] = useState(false)
  const ask = useCallback(() => {
    setFailed(false)
    return fetch(placed(`/${language}/widget.json`))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(setChoices)
      .catch(() => setFailed(true))
  }, [language])
  useEffect(
    function fetchLists() {
      ask()
    },
    [ask],
  )
  return { choices, failed, again: ask }
}
