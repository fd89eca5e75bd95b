import { withSite } from './served'
import { widgetTable } from './widget'

// The part of `npm run bench` that needs a browser, and a build.
await withSite(widgetTable)
