import '../../../components/ui/tokens.css'
import '../../../components/ui/base.css'
import '../../../components/ui/bricks.css'
import '../../../components/parts/site/page.css'
import '../../../components/parts/site/print.css'
import '../standalone.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tolerateBrowserTranslation } from '@/components/parts/site/browserTranslation'
import { StandaloneStory } from './StandaloneStory'
import { storyFrom } from './storyData'

// The page (geodata/domain/export/htmlFile.ts) carries its data as JSON in an inert script element.
const given = document.querySelector('script[type="application/json"]')
const room = document.getElementById('explorer')
const still = document.getElementById('still')
if (given && room) {
  tolerateBrowserTranslation()
  const data = storyFrom(JSON.parse(given.textContent))
  still?.remove()
  createRoot(room).render(
    <StrictMode>
      <StandaloneStory {...data} />
    </StrictMode>,
  )
}
