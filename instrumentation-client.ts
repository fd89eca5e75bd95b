import { tolerateBrowserTranslation } from './components/parts/site/browserTranslation'

// Next runs this file before hydration.
tolerateBrowserTranslation()
