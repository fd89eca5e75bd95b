// @ts-check
/*
 * In the browser of a production build, this folder takes the place of Next's client, whose router is a quarter of the
 * scripts of a page and has nothing to do here: links of this site are links, and a page changes its own address
 * (docs/decisions/22-own-client.md). Pages are rendered by Next as before, and `npm run dev` has Next's client.
 */

/**
 * The version of Next whose data this folder reads; `hydrate.test.tsx` compares what both make of it.
 *
 * @internal Exported for tests.
 */
export const WRITTEN_FOR = '16.4.6'

/** @type {import('next/dist/server/config-shared').TurbopackRuleCondition} */
const CONDITION = { all: ['browser', { not: 'development' }] }

/**
 * Rules of Turbopack: files of Next, by what takes their place.
 * @type {import('next').NextConfig['turbopack'] & {}}
 */
export const IN_PLACE_OF_NEXT = {
  resolveAlias: { 'next/navigation': { browser: './app/client/navigation.ts' } },
  rules: {
    '**/next/dist/client/app-index.js': rule('app/client/hydrate.tsx'),
    '**/next/dist/client/components/layout-router.js': rule('app/client/LayoutRouter.tsx'),
    '**/next/dist/client/components/http-access-fallback/error-boundary.js': rule('app/client/Boundaries.tsx'),
    '**/next/dist/client/components/client-page.js': rule('app/client/clientRoots.tsx'),
    '**/next/dist/client/components/client-segment.js': rule('app/client/clientRoots.tsx'),
    '**/next/dist/shared/lib/app-dynamic.js': rule('app/client/dynamic.tsx'),
  },
}

/**
 * Rules for parts of Leaflet that the map never uses but that others import: of browsers before SVG, shapes on a
 * canvas, and marks that are dragged.
 * @type {import('next').NextConfig['turbopack'] & {}}
 */
export const NONE_OF_LEAFLET = {
  rules: Object.fromEntries(
    ['layer/vector/SVG.VML', 'layer/vector/Canvas', 'layer/marker/Marker.Drag'].map((part) => [
      `**/leaflet/src/${part}.js`,
      rule('components/parts/map/noLeaflet.mjs'),
    ]),
  ),
}

/**
 * @param {string} file from the root of the project
 */
function rule(file) {
  return { condition: CONDITION, loaders: [{ loader: './app/client/replace.mjs', options: { file } }] }
}
