import '../../../ui/tokens.css'
import '../../../ui/base.css'
import '../../../ui/bricks.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tolerateBrowserTranslation } from '../../../parts/site/browserTranslation'
import { LiveEmbed } from '../LiveEmbed'

tolerateBrowserTranslation()

// The live map's own document (./document.ts) brings what it is given along, as JSON in an element that is no script to
// run.
const given = document.querySelector('script[type="application/json"]')
const room = document.querySelector('body > div')
if (given && room)
  createRoot(room).render(
    <StrictMode>
      <LiveEmbed {...JSON.parse(given.textContent)} />
    </StrictMode>,
  )
