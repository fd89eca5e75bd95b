import { tolerateBrowserTranslation } from './components/site/browserTranslation'

// Next runs this file before React takes over the page.
tolerateBrowserTranslation()
