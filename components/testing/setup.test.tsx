import { render } from '@testing-library/react'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { page, reader } from './dom'

let listens = false

/** Listens for keys from its effect on. */
function Dialog() {
  const [open, setOpen] = useState(true)
  useEffect(function listen() {
    const close = () => setOpen(false)
    document.addEventListener('keydown', close)
    listens = true
    return () => {
      document.removeEventListener('keydown', close)
      listens = false
    }
  }, [])
  return open && <h2>Here</h2>
}

/** Opens the dialog some time later. */
function openLater(): void {
  const loaded = new Promise<{ default: ComponentType }>((resolve) => {
    setTimeout(() => resolve({ default: Dialog }))
  })
  const Later = lazy(() => loaded)
  render(
    <Suspense>
      <Later />
    </Suspense>,
  )
}

/** Resolves as soon as the page changes, before React does anything else. */
function changed(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

test('what has just appeared answers the next key', async () => {
  openLater()
  await changed()
  expect(listens).toBe(false)
  await reader().keyboard('{Escape}')
  expect(page().queryByRole('heading')).toBeNull()
})

test('what was waited for has run its effects', async () => {
  openLater()
  await page().findByRole('heading')
  expect(listens).toBe(true)
})
