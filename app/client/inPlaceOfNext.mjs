// @ts-check
/*
 * In the browser of a production build, this folder takes the place of Next's client, whose router is a quarter of the
 * scripts of a page and has nothing to do here: links of this site are links, and a page changes its own address
 * (docs/decisions/22-own-client.md). Pages are rendered by Next as before, and `npm run dev` has Next's client.
 */

/** The version of Next whose data this folder reads; `hydrate.test.tsx` compares what both make of it. */
export const WRITTEN_FOR = '16.4.6'

const CONDITION = { all: ['browser', { not: 'development' }] }

/**
 * Rules of Turbopack: files of Next, by what takes their place.
 * @type {import('next').NextConfig['turbopack'] & {}}
 */
export const IN_PLACE_OF_NEXT = {
  resolveAlias: { 'next/navigation': { browser: './app/client/navigation.ts' } },
  rules: {
    '**/next/dist/client/app-index.js': rule('hydrate'),
    '**/next/dist/client/components/layout-router.js': rule('LayoutRouter'),
  },
}

/**
 * @param {string} module of this folder
 */
function rule(module) {
  return { condition: CONDITION, loaders: [{ loader: './app/client/replace.mjs', options: { module } }] }
}
