import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, ''),
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  test: {
    include: [
      'geodata/**/*.test.ts',
      'app/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      '.ci/**/*.test.ts',
      'server/**/*.test.ts',
    ],
    environment: 'node',
    // Bundled, so that the alias above holds inside it as it does in the build.
    server: { deps: { inline: ['use-intl'] } },
    // Time is no result: a machine that others keep busy may take six times as long.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    watch: false,
    allowOnly: false,
  },
})
