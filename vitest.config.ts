import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { readAtlas, writtenIn } from './server/atlas.mjs'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '')

// As next.config.js has it.
const { JOLIBA_SITE = '' } = writtenIn(await readAtlas(root))

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // There is no Next around a test.
      'next/dynamic': `${root}/components/testing/dynamic.tsx`,
      'next/font/local': `${root}/components/testing/font.ts`,
      'next/navigation': `${root}/components/testing/navigation.ts`,
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{geodata,app,components,server,scripts}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['{app,components}/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['components/testing/setup.ts'],
          // The frames and scripts of a page stay where they are.
          environmentOptions: {
            happyDOM: {
              settings: {
                disableCSSFileLoading: true,
                disableJavaScriptFileLoading: true,
                handleDisabledFileLoadingAsSuccess: true,
              },
            },
          },
        },
      },
    ],
    // The files that a worker runs share what they import, above all the atlas: it is read once, and not once a file.
    // So no test leaves anything behind.
    isolate: false,
    env: { JOLIBA_SITE },
    // Bundled, so that the alias above holds inside it as it does in the build.
    server: { deps: { inline: ['use-intl'] } },
    // On two cores the default is a single worker.
    maxWorkers: '100%',
    // Time is no result: a machine that others keep busy may take twenty times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    watch: false,
    allowOnly: false,
  },
})
