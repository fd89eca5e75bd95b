import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftAtlas } from '@/geodata/domain/draft/draft'
import { draftFrom, draftOfView, newDraft } from '@/geodata/domain/draft/make'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { visit } from '../../view/address'
import { useExplorer } from '../../view/useExplorer'
import { addressOfDraft, addressOfStory, STORY } from './address'
import { beginDraft } from './kept/drafts'

/** Begins the draft that the address asks for, and opens it: a copy of a story, the View as a scene, or nothing yet. */
export function NewDraft({ over, opening }: { readonly over: DraftAtlas; readonly opening: ReactNode }) {
  const t = useTranslations('studio')
  const { atlas, language, view } = useExplorer()
  const [failed, setFailed] = useState(false)
  const begun = useRef(false)
  useEffect(
    function begin() {
      if (begun.current) return
      begun.current = true
      begunDraft(over, atlas, language, view).then(
        async (draft) => {
          await beginDraft(draft)
          const query = draft.scenes[0]?.view
          // Without the router's state, so that the router reads the address.
          visit(addressOfDraft(language, draft.id) + (query ? `?${query}` : ''), 'replace')
        },
        () => setFailed(true),
      )
    },
    [over, atlas, language, view],
  )
  if (!failed) return opening
  return (
    <main className="page" role="alert">
      <p>{t('storyFailed')}</p>
      <p>
        <a href={`/${language}/studio`}>{t('toHome')}</a>
      </p>
    </main>
  )
}

/** Rejects if the story cannot be fetched. */
async function begunDraft(over: DraftAtlas, atlas: Atlas, language: Language, view: View): Promise<Draft> {
  const slug = new URLSearchParams(window.location.search).get(STORY)
  if (slug !== null) {
    const answer = await fetch(placed(addressOfStory(language, slug)))
    if (!answer.ok) throw new Error(`the story '${slug}' was answered with ${answer.status}`)
    const stories: readonly Story[] = await answer.json()
    // Written first in the language of the page.
    return draftFrom(stories.toSorted((a, b) => Number(b.language === language) - Number(a.language === language)))
  }
  const start = { languages: [language], over }
  return formatView(view) === '' ? newDraft(start) : draftOfView(view, atlas, start)
}
