'use client'

import { useEffect } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { addressOfDraft } from './address'
import { inserted, newDraft, newScene } from './edits'
import { beginDraft } from './kept/drafts'

/** Begins a draft with the View in the address as its first scene, and opens it. */
export function NewDraft({ language }: { readonly language: Language }) {
  useEffect(
    function begin() {
      const query = window.location.search.slice(1)
      const empty = newDraft(language)
      const draft = query ? inserted(empty, newScene(empty, query, []), null) : empty
      beginDraft(draft).then(() => {
        const [scene] = draft.scenes
        // Without the router's state, so that the router reads the address.
        window.history.replaceState(null, '', addressOfDraft(language, draft.id) + (scene?.view ? `?${scene.view}` : ''))
      })
    },
    [language],
  )
  return null
}
