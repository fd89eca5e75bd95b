import '../../../components/ui/tokens.css'
import '../../../components/ui/base.css'
import '../../../components/ui/bricks.css'
import '../../../components/parts/site/page.css'
import '../../../components/parts/site/print.css'
import '../standalone.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askedIn } from '@/app/ownStory/home'
import { tolerateBrowserTranslation } from '@/components/parts/site/browserTranslation'
import { StandaloneStory } from './StandaloneStory'
import { keepStills } from './stills'
import { storyFrom } from './storyData'

declare global {
  interface Window {
    /** Unpacks the text of an element, by its id; from the page's loader (scripts/standalone.mjs). */
    readonly jolibaUnpacked: (id: string) => Promise<string>
  }
}

// The page (geodata/domain/export/htmlFile.ts) carries its data as compressed JSON in an inert script element.
const given = document.getElementById('joliba-data')
const room = document.getElementById('explorer')
const still = document.getElementById('still')
const { window: asked, notes } = askedIn(window.location.search, 'read')
// What is shown without a script is the handout.
if (asked === 'handout') document.documentElement.toggleAttribute('data-notes', notes)
else if (given && room && still) void show(given, room, still)

async function show(given: Element, room: Element, still: Element): Promise<void> {
  tolerateBrowserTranslation()
  const data = storyFrom(JSON.parse(await window.jolibaUnpacked(given.id)))
  keepStills(still)
  still.remove()
  createRoot(room).render(
    <StrictMode>
      <StandaloneStory {...data} />
    </StrictMode>,
  )
}
