import '../../components/ui/tokens.css'
import '../../components/ui/base.css'
import '../../components/ui/bricks.css'
import '../../components/parts/site/page.css'
import './standalone.css'
import './typeface.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tolerateBrowserTranslation } from '@/components/parts/site/browserTranslation'
import { Standalone } from './Standalone'
import { standaloneFrom } from './standaloneData'

// The page (geodata/domain/export/htmlFile.ts) carries its data as JSON in an inert script element.
const given = document.querySelector('script[type="application/json"]')
const room = document.getElementById('explorer')
const still = document.getElementById('still')
if (given && room) {
  tolerateBrowserTranslation()
  const data = standaloneFrom(JSON.parse(given.textContent))
  // The View that it was saved with, unless the address has another.
  if (!location.search && data.view) history.replaceState(null, '', `?${data.view}`)
  still?.remove()
  createRoot(room).render(
    <StrictMode>
      <Standalone {...data} />
    </StrictMode>,
  )
}
