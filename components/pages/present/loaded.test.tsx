import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** A picture as browsers have it, which happy-dom does not load. */
function picture({ src, width }: { readonly src: string; readonly width: number }) {
  const image = document.createElement('img')
  image.setAttribute('src', src)
  Object.defineProperty(image, 'naturalWidth', { value: width, configurable: true })
  Object.defineProperty(image, 'complete', { value: true, configurable: true })
  return image
}

test('a picture that failed to load is said to be missing', async () => {
  const { loaded } = await import('./loaded')
  await loaded(picture({ src: '/en/map.png', width: 480 }))
  await expect(loaded(picture({ src: '/en/map.png', width: 0 }))).rejects.toThrow('cannot be had')
})

test('in a folder of files, a picture that the browser still draws is waited for', async () => {
  vi.stubEnv('JOLIBA_FOLDER', '/joliba/')
  vi.resetModules()
  const { loaded } = await import('./loaded')
  const image = picture({ src: 'data:,', width: 0 })
  const told = vi.fn()
  const waiting = loaded(image).then(told)
  await Promise.resolve()
  expect(told).not.toHaveBeenCalled()
  Object.defineProperty(image, 'naturalWidth', { value: 480 })
  image.setAttribute('src', 'data:image/svg+xml,drawn')
  await waiting
  expect(told).toHaveBeenCalled()
})
