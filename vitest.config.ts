import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { readAtlas, writtenIn } from './server/atlas.mjs'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')

// As in next.config.js.
const { JOLIBA_SITE = '' } = writtenIn(await readAtlas(root))

const DOM = {
  environment: 'happy-dom',
  setupFiles: ['components/testing/setup.ts'],
  // Do not load the frames and scripts of a page.
  environmentOptions: {
    happyDOM: {
      settings: {
        disableCSSFileLoading: true,
        disableJavaScriptFileLoading: true,
        handleDisabledFileLoadingAsSuccess: true,
      },
    },
  },
}

/** Tests that cannot share their imports with others. */
const APART = [
  'app/*/studio/**/*.test.tsx',
  'app/ownStory/**/*.test.tsx',
  'components/language/served.test.ts',
  'components/pages/embed/LiveEmbed.test.tsx',
  'components/pages/present/loaded.test.tsx',
]

export default defineConfig({
  resolve: {
    alias: [
      { find: '@', replacement: root },
      // Tests run without Next.
      { find: 'next/dynamic', replacement: `${root}/components/testing/dynamic.tsx` },
      { find: 'next/font/local', replacement: `${root}/components/testing/font.ts` },
      { find: 'next/navigation', replacement: `${root}/components/testing/navigation.ts` },
      // As LiveMap imports it.
      { find: './MapView', replacement: `${root}/components/testing/MapView.tsx` },
      // As components/pages/own imports it.
      { find: './importer', replacement: `${root}/components/testing/importer.ts` },
      // As next.config.js has it.
      { find: /^use-intl$/, replacement: `${root}/components/language/intl.tsx` },
      { find: 'use-intl/core', replacement: `${root}/components/language/said.ts` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{geodata,app,components,server,scripts}/**/*.test.ts'],
          exclude: APART,
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['{app,components}/**/*.test.tsx'], exclude: APART, ...DOM },
      },
      {
        extends: true,
        // They have a database, or other settings.
        test: { name: 'apart', include: APART, isolate: true, ...DOM },
      },
    ],
    // Test files of a worker share their imports, above all the atlas, which is loaded once instead of for each file.
    // Tests must therefore clean up.
    isolate: false,
    env: { JOLIBA_SITE },
    // Every test makes and drops pages: with room for short-lived objects less time is spent on collecting them.
    execArgv: ['--max-semi-space-size=64'],
    // On two cores the default is a single worker.
    maxWorkers: '100%',
    // Timeouts are no result: a busy machine may take twenty times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    watch: false,
    allowOnly: false,
  },
})
