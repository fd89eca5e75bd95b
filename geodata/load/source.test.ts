import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('copies of the module share what they have read on a server only', async () => {
  const copy = async () => {
    vi.resetModules()
    return (await import('./source')).atlasSource()
  }
  expect(await copy()).not.toBe(await copy())
  vi.stubEnv('NODE_ENV', 'production')
  expect(await copy()).toBe(await copy())
})
