import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toPayload } from '@/geodata/domain/join/payload'
import type { Story } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { goTo, page, reader } from '../../testing/dom'
import { eventually } from '../../testing/eventually'
import { followed } from './followed'
import { RemotePage } from './RemotePage'
import { Speaker } from './Speaker'
import { Stage } from './Stage'

const t = translatorIn('en')
const french = translatorIn('fr')
const [story] = atlasSource().storiesIn('en') as [Story]
const followedStory = atlasSource()
  .storiesIn('fr')
  .find(({ slug }) => slug === story.slug) as Story
const SECRET = 'a-secret-of-22-letters'
const SHOW = { scene: 2, cover: null, step: 0, wander: null }

interface Asked {
  readonly path: string
  readonly secret: string | null
  readonly body: unknown
}

/** A fake of the server's rooms: records requests and sends messages to followers. */
function roomServer() {
  const posts: Asked[] = []
  const streams: { readonly asked: Asked; readonly say: (message: object) => void; readonly end: () => void }[] = []
  let refusal: { readonly status: number; readonly error: string } | null = null
  let key: string | null = null
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const path = input
    const secret = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? null
    const asked = { path, secret, body: init.body ? JSON.parse(String(init.body)) : null }
    if (path === `/fr/remote/${story.slug}`) return Response.json(followed(followedStory, atlas, '1', french))
    if (path === `/en/remote/${story.slug}`) return Response.json(followed(story, atlas, '1', t))
    if (!path.startsWith('/remote/')) return new Response('')
    if (refusal) return Response.json({ error: refusal.error }, { status: refusal.status })
    if (init.method === 'POST') {
      posts.push(asked)
      if (path !== '/remote/rooms') return new Response(null, { status: 204 })
      if (key !== null && !asked.body.key) return Response.json({ error: 'key' }, { status: 401 })
      if (key !== null && asked.body.key !== key) return Response.json({ error: 'wrongKey' }, { status: 403 })
      return Response.json({ code: 'ABC234', secret: SECRET, addresses: ['http://192.168.1.7:3000'] }, { status: 201 })
    }
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start(control) {
        streams.push({
          asked,
          say: (message) => control.enqueue(encoder.encode(`data: ${JSON.stringify(message)}\n\n`)),
          end: () => control.close(),
        })
      },
    })
    return new Response(body)
  })
  return {
    posts,
    streams,
    refuse: (status: number, error: string) => {
      refusal = { status, error }
    },
    /** Requires the code from the terminal to open a room. */
    askFor: (said: string) => {
      key = said
    },
    /** Sends messages to the latest follower. */
    say: (...messages: object[]) =>
      act(async () => {
        await eventually(() => expect(streams.length).toBeGreaterThan(0))
        for (const message of messages) streams.at(-1)?.say(message)
      }),
  }
}

function openPhone(hash: string, language: 'en' | 'fr' = 'en') {
  goTo(`/${language}/remote${hash}`)
  render(<RemotePage language={language} messages={messagesOf('remote', language)} />)
}

const room = (stage = true) => ({ kind: 'room', story: story.slug, stage })
const status = () => page().getByRole('status').textContent
const heading = (scene: number, of = story) => of.scenes[scene - 1]?.heading ?? ''

beforeEach(() => {
  Object.assign(document, { fonts: { load: async () => [], ready: Promise.resolve() }, fullscreenEnabled: false })
})

describe('a phone that follows', () => {
  it('shows the scene of the stage in its own language, with the open event, and without the notes', async () => {
    const server = roomServer()
    openPhone('#abc234', 'fr')
    await server.say(room(), { kind: 'show', show: SHOW })
    expect(server.streams[0]?.asked).toMatchObject({ path: '/remote/rooms/ABC234', secret: null })
    await page().findByRole('heading', { name: heading(2, followedStory) })
    expect(page().getByText(french('story.scene', { number: 2, count: followedStory.scenes.length }))).toBeTruthy()
    const picture = document.querySelector('picture')
    const drawn = picture?.querySelector('img')?.getAttribute('src') ?? ''
    expect(drawn).toMatch(/^\/fr\/map\.svg\?/)
    expect(picture?.querySelector('source[media*=dark]')?.getAttribute('srcset')).toBe(`${drawn}&theme=dark`)
    expect(page().queryByRole('navigation', { name: french('present.controls') })).toBeNull()
    expect(page().queryByRole('region', { name: french('present.notes') })).toBeNull()
    expect(page().getByRole('link', { name: 'English' }).getAttribute('href')).toBe('/en/remote#abc234')
    const event = atlas.events.find(({ id }) => id === followedStory.scenes[2]?.focus[0])
    await server.say({ kind: 'show', show: { ...SHOW, scene: 3, wander: { at: null, event: event?.id } } })
    await page().findByRole('heading', { name: event?.title.fr ?? '' })
    await server.say({ kind: 'show', show: { ...SHOW, cover: 'black' } })
    await page().findByText(french('remote.covered', { cover: 'black' }))
  })

  it('shows the state of the connection, reconnects, and ends with the talk', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    const server = roomServer()
    openPhone('#ABC234')
    await server.say(room(false))
    await eventually(() => expect(status()).toBe(t('remote.noStage')))
    await server.say({ kind: 'stage', here: true })
    expect(status()).toBe(t('remote.waiting'))
    await act(async () => server.streams[0]?.end())
    await eventually(() => expect(status()).toBe(t('remote.lost')))
    await act(() => vi.advanceTimersByTimeAsync(600))
    expect(server.streams).toHaveLength(2)
    await server.say(room(), { kind: 'show', show: SHOW })
    await page().findByRole('heading', { name: heading(2) })
    await server.say({ kind: 'end' })
    await eventually(() => expect(status()).toBe(t('remote.faults.ended')))
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(server.streams).toHaveLength(2)
    vi.useRealTimers()
  })

  it('ignores unreadable messages', async () => {
    const server = roomServer()
    openPhone('#ABC234')
    await server.say(room(), { kind: 'show', show: { scene: 'x' } }, { kind: 'jump' }, { kind: 'room', story: '../x' })
    expect(status()).toBe(t('remote.waiting'))
    await server.say({ kind: 'show', show: { ...SHOW, scene: 999 } })
    await page().findByRole('heading', { name: heading(story.scenes.length) })
  })

  it('asks for a code, and explains what is wrong with one', async () => {
    const server = roomServer()
    server.refuse(404, 'unknown')
    openPhone('')
    const user = reader()
    await user.type(page().getByLabelText(t('remote.code')), 'abc 234{Enter}')
    await page().findByText(t('remote.faults.unknown'))
    expect(window.location.hash).toBe('#ABC234')
    server.refuse(429, 'pause')
    await user.type(page().getByLabelText(t('remote.code')), 'ABC234{Enter}')
    await page().findByText(t('remote.faults.pause'))
  })
})

describe('a phone that controls the talk', () => {
  it('shows the notes, and sends each move in order, with the secret', async () => {
    const server = roomServer()
    openPhone(`#ABC234.${SECRET}`)
    await server.say(room(), { kind: 'show', show: SHOW })
    await page().findByRole('heading', { name: heading(2) })
    expect(page().getByRole('region', { name: t('present.notes') }).textContent).not.toBe('')
    const user = reader()
    await user.click(page().getByRole('button', { name: t('present.next') }))
    await user.click(page().getByRole('button', { name: t('present.black') }))
    await user.selectOptions(page().getByRole('combobox', { name: t('present.goTo') }), '5')
    await eventually(() =>
      expect(server.posts).toEqual(
        ['next', 'black', 5].map((move) => ({
          path: '/remote/rooms/ABC234',
          secret: SECRET,
          body: { kind: 'move', move },
        })),
      ),
    )
    server.refuse(403, 'secret')
    await user.click(page().getByRole('button', { name: t('present.previous') }))
    expect((await page().findByRole('alert')).textContent).toContain(t('remote.notSent'))
  })
})

describe('the stage', () => {
  const props = {
    wire: toPayload(atlas, 'en'),
    language: 'en',
    messages: messagesOf('present', 'en'),
    theme: null,
    letters: '',
  } as const
  const title = () => page().getByRole('heading', { level: 1 }).textContent
  const codes = () => within(page().getByRole('dialog', { name: t('present.connect') }))
  const openStage = () => {
    goTo(`/en/present/${story.slug}`)
    render(<Stage {...props} story={story} version="1" start={1} />)
  }

  it('opens a room with its code, performs moves from phones and sends them its state; also after a reload', async () => {
    const server = roomServer()
    const user = reader()
    openStage()
    await user.keyboard('c')
    expect(server.posts).toEqual([])
    await user.click(codes().getByRole('button', { name: t('remote.start') }))
    await codes().findByText('ABC234')
    expect(codes().getByText(t('remote.clicker')).closest('details')?.open).toBe(false)
    expect(codes().getByText('192.168.1.7:3000/en/remote', { exact: false })).toBeTruthy()
    await server.say(room())
    expect(server.streams[0]?.asked).toMatchObject({ path: '/remote/rooms/ABC234?as=stage', secret: SECRET })
    await server.say({ kind: 'move', move: 'next' })
    expect(title()).toBe(heading(2))
    await eventually(() =>
      expect(server.posts.at(-1)).toMatchObject({ secret: SECRET, body: { kind: 'show', show: SHOW } }),
    )
    await server.say({ kind: 'move', move: { wander: {} } })
    expect(title()).toBe(heading(2))
    cleanup()
    openStage()
    await eventually(() => expect(server.streams).toHaveLength(2))
    await user.keyboard('c')
    await user.click(codes().getByRole('button', { name: t('remote.stop') }))
    expect(server.posts.at(-1)?.body).toEqual({ kind: 'end' })
    expect(codes().getByRole('button', { name: t('remote.start') })).toBeTruthy()
  })

  it('forgets a room unknown to the server, and says where phones cannot connect', async () => {
    localStorage.setItem(`joliba-room-${story.slug}`, JSON.stringify({ code: 'ABC234', secret: SECRET, addresses: [] }))
    const server = roomServer()
    server.refuse(404, 'unknown')
    openStage()
    const user = reader()
    await user.keyboard('c')
    server.refuse(404, 'off')
    await user.click(await codes().findByRole('button', { name: t('remote.start') }))
    await codes().findByText(t('remote.faults.off'))
  })

  it('asks once for the code of the terminal, says when it is wrong, and remembers it until the server has another', async () => {
    const server = roomServer()
    server.askFor('ABCD-2345')
    const user = reader()
    openStage()
    await user.keyboard('c')
    await user.click(codes().getByRole('button', { name: t('remote.start') }))
    await codes().findByText(t('remote.faults.key'))
    const field = codes().getByLabelText(t('remote.key'))
    await waitFor(() => expect(document.activeElement).toBe(field))
    // The audience sees the stage.
    expect(field.getAttribute('type')).toBe('password')
    await user.keyboard('ABCD-2346{Enter}')
    await codes().findByText(t('remote.faults.wrongKey'))
    await user.keyboard('{Backspace}5{Enter}')
    await codes().findByText('ABC234')
    const again = async () => {
      await user.click(codes().getByRole('button', { name: t('remote.stop') }))
      await user.click(codes().getByRole('button', { name: t('remote.start') }))
    }
    await again()
    await codes().findByText('ABC234')
    server.askFor('EFGH-6789')
    await again()
    await codes().findByText(t('remote.faults.key'))
  })

  it('the speaker view shows the code for controlling the talk, and follows no room itself', async () => {
    localStorage.setItem(`joliba-room-${story.slug}`, JSON.stringify({ code: 'ABC234', secret: SECRET, addresses: [] }))
    const server = roomServer()
    goTo(`/en/present/${story.slug}/speaker`)
    render(<Speaker {...props} story={story} />)
    await reader().click(page().getByRole('button', { name: t('present.connect') }))
    expect(codes().getByRole('img', { name: t('remote.qrLead') })).toBeTruthy()
    expect(
      codes()
        .getByRole('link', { name: t('remote.clickerHere') })
        .getAttribute('href'),
    ).toBe(`/en/remote#ABC234.${SECRET}`)
    expect(server.streams).toEqual([])
  })
})
