import { tolerateBrowserTranslation } from './components/parts/site/browserTranslation'

// Next runs this file before React takes over the page.
tolerateBrowserTranslation()
