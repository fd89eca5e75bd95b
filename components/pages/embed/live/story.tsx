import '../../../ui/tokens.css'
import '../../../ui/base.css'
import '../../../ui/bricks.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tolerateBrowserTranslation } from '../../../parts/site/browserTranslation'
import { LinkedStory } from '../LinkedStory'

tolerateBrowserTranslation()

// The widget's document (./document.ts) carries its props as JSON in an inert script element.
const given = document.querySelector('script[type="application/json"]')
const room = document.querySelector('body > div')
if (given && room)
  createRoot(room).render(
    <StrictMode>
      <LinkedStory {...JSON.parse(given.textContent)} />
    </StrictMode>,
  )
