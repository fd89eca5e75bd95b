import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    include: ['geodata/**/*.test.ts', 'app/**/*.test.ts', 'components/**/*.test.{ts,tsx}', '.ci/**/*.test.ts'],
    environment: 'node',
    watch: false,
    allowOnly: false,
  },
})
