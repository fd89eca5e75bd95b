import '../../../ui/tokens.css'
import '../../../ui/base.css'
import '../../../ui/bricks.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tolerateBrowserTranslation } from '../../../parts/site/browserTranslation'
import { LiveEmbed } from '../LiveEmbed'

tolerateBrowserTranslation()

// The live map's document (./document.ts) carries its props as JSON in an inert script element.
const given = document.querySelector('script[type="application/json"]')
const room = document.querySelector('body > div')
if (given && room)
  createRoot(room).render(
    <StrictMode>
      <LiveEmbed {...JSON.parse(given.textContent)} />
    </StrictMode>,
  )
