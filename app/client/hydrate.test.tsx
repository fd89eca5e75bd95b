import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { act, within } from '@testing-library/react'
import RenderFromTemplateContext from 'next/dist/client/components/render-from-template-context'
import type { InitialRSCPayload } from 'next/dist/shared/lib/app-router-types'
import { type ComponentType, type ReactNode, useId, useState } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { complaints } from '@/components/testing/console'
import { back } from '@/components/testing/dom'
import ErrorHere from '../[lang]/error'
import { FailureBoundary } from './Boundaries'
import { WRITTEN_FOR } from './inPlaceOfNext.mjs'
import LayoutRouter from './LayoutRouter'
import { usePathname, useSearchParams } from './navigation'
import { Site } from './Site'
import { servedData } from './served'

let root: Root | undefined

afterEach(async () => {
  await act(() => root?.unmount())
  root = undefined
  history.replaceState(null, '', '/')
})

test('this client is written for the version of Next that is used', () => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'))
  expect(version).toBe(WRITTEN_FOR)
})

test('a page that Next renders hydrates as it is, with the same ids', async () => {
  history.replaceState(null, '', '/en?where=kidal')
  const box = document.body.appendChild(document.createElement('div'))
  box.innerHTML = await byNext(<Content />)
  const served = box.innerHTML
  expect(served).toMatch(/id="_R_/)
  await hydrate(box, <Content />)
  expect(box.innerHTML).toBe(served)
})

test('the page follows its path, with the query, when it is written and when the reader goes back', async () => {
  history.replaceState(null, '', '/en')
  const box = document.body.appendChild(document.createElement('div'))
  box.innerHTML = await byNext(<Address />)
  await hydrate(box, <Address />)
  expect(box.textContent).toBe('named/en ')
  await act(() => history.replaceState({ kept: 1 }, '', '/en?where=gao'))
  await act(() => history.pushState(null, '', '/fr?where=kidal'))
  expect(box.textContent).toBe('named/fr where=kidal')
  await back()
  expect(box.textContent).toBe('named/en where=gao')
  expect(history.state).toEqual({ kept: 1 })
})

test('an error of the page shows the page for errors; without the layout if that is what failed', async () => {
  const box = document.body.appendChild(document.createElement('div'))
  box.innerHTML = await byNext(<Breaks />)
  await hydrate(box, <Breaks />)
  await act(() => within(box).getByRole('button').click())
  expect(box.textContent).toBe('Failed')
  expect(complaints()).toHaveLength(1)
})

test('an error inside a layout shows the page for errors there, whose button loads the page anew', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  const failure = { title: 'It failed', text: 'Sorry', retry: 'Again' }
  const box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
  await act(() =>
    root?.render(
      <IntlProvider locale="en" messages={{ failure } as never}>
        <FailureBoundary failure={ErrorHere}>
          <Breaks />
        </FailureBoundary>
      </IntlProvider>,
    ),
  )
  await act(() => within(box).getByRole('button', { name: 'Break' }).click())
  expect(complaints()).toHaveLength(1)
  within(box).getByRole('button', { name: 'Again' }).click()
  expect(reload).toHaveBeenCalledOnce()
})

test('a page that is not found shows so inside its layout', async () => {
  const box = document.body.appendChild(document.createElement('div'))
  box.innerHTML = await byNext(<p>Here</p>)
  await hydrate(box, <p>Here</p>)
  await act(() => root?.render(<Site page={payload(LayoutRouter, <Lost />)} />))
  expect(box.textContent).toBe('namedNot found')
  expect(complaints()).toHaveLength(1)
})

test('data of the page arrives as scripts run, until the document is complete', async () => {
  globalThis.__next_f = [[0], [1, 'first ']]
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  const text = new Response(servedData()).text()
  globalThis.__next_f.push([1, 'é '])
  globalThis.__next_f.push([3, btoa('bytes')])
  document.dispatchEvent(new Event('DOMContentLoaded'))
  await expect(text).resolves.toBe('first é bytes')
})

function Address() {
  return (
    <p>
      {usePathname()} {useSearchParams().toString()}
    </p>
  )
}

function Content() {
  return (
    <main>
      <Named />
      <Named />
    </main>
  )
}

function Lost(): ReactNode {
  throw Object.assign(new Error('lost'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
}

function Breaks() {
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error('broken')
  return (
    <button type="button" onClick={() => setBroken(true)}>
      Break
    </button>
  )
}

function Named() {
  return <p id={useId()}>named</p>
}

async function hydrate(box: HTMLElement, page: ReactNode) {
  await act(() => {
    root = hydrateRoot(box, <Site page={payload(LayoutRouter, page)} />, {
      onRecoverableError: (error) => {
        throw error
      },
    })
  })
}

/** What the server sends for a page in a layout; its layouts have lists and names of their own. */
function payload(Inside: ComponentType<never>, page: ReactNode): InitialRSCPayload {
  const Slot = Inside as ComponentType<Record<string, unknown>>
  const slot = (
    <Slot parallelRouterKey="children" template={<RenderFromTemplateContext />} notFound={<p>Not found</p>} />
  )
  const leaf = { s: '__PAGE__', d: { r: page, p: false, v: null } }
  const layout = {
    s: { n: 'lang', t: 'd' as const, k: 'en', s: null },
    d: { r: [<Named key="layout" />, <div key="slot">{slot}</div>], p: false, v: null },
    c: new Map([['children', leaf]]),
  }
  const top = {
    s: '',
    d: { r: <Slot parallelRouterKey="children" template={<RenderFromTemplateContext />} />, p: false, v: null },
    c: new Map([['children', layout]]),
  }
  return {
    c: ['', 'en'],
    q: '',
    i: false,
    m: undefined,
    S: false,
    G: [() => <p>Failed</p>, undefined],
    t: { t: top, h: { r: null, p: false, v: null } },
  }
}

/** Next's bundler knows React's reader of the server's data by a name that is no package. */
const OF_THE_BUNDLER = [/^react-server-dom-webpack\//, 'next/dist/compiled/react-server-dom-turbopack/'] as const
const LOADER = Module as unknown as { _resolveFilename: (asked: string, ...rest: unknown[]) => string }

/** A page as Next's server renders it, where there is no window. */
async function byNext(page: ReactNode): Promise<string> {
  const { window } = globalThis
  Object.assign(globalThis, { window: undefined })
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('TURBOPACK', '1')
  const resolve = LOADER._resolveFilename
  LOADER._resolveFilename = (asked, ...rest) => resolve(asked.replace(...OF_THE_BUNDLER), ...rest)
  try {
    const [router, instance, layoutRouter, initial] = await Promise.all([
      import('next/dist/client/components/app-router'),
      import('next/dist/client/components/app-router-instance'),
      import('next/dist/client/components/layout-router'),
      import('next/dist/client/components/router-reducer/create-initial-router-state'),
    ])
    const Router = router.default
    const initialRSCPayload = payload(layoutRouter.default, page)
    const state = initial.createInitialRouterState({
      navigatedAt: 0,
      initialRSCPayload,
      initialFlightStreamForCache: null,
      location: null,
    })
    return renderToString(
      <Router actionQueue={instance.createMutableActionQueue(state)} globalErrorState={initialRSCPayload.G} />,
    )
  } finally {
    LOADER._resolveFilename = resolve
    vi.unstubAllEnvs()
    Object.assign(globalThis, { window })
  }
}
