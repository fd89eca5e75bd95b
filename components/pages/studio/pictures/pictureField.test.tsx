import { fireEvent, render, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DraftPicture, DraftScene } from '@/geodata/domain/draft/draft'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../../language/translate'
import { page, reader } from '../../../testing/dom'
import { pictureBlob } from '../kept/keptPictures'
import { PictureField } from './PictureField'

const t = translatorIn('en')

/** The first bytes of a PNG of this size, as its header says. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(24)
  head.set([...'\x89PNG\r\n\x1a\n\0\0\0\rIHDR'].map((letter) => letter.charCodeAt(0)))
  new DataView(head.buffer).setUint32(16, width)
  new DataView(head.buffer).setUint32(20, height)
  return head
}

beforeEach(() => {
  // happy-dom neither decodes nor draws.
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    const head = new DataView(await file.arrayBuffer())
    return { width: head.getUint32(16), height: head.getUint32(20), close: () => {} }
  })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => {},
    getImageData: () => ({ data: [0, 0, 0, 255] }),
  } as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) =>
    done(new Blob(['drawn'], { type: type ?? '' })),
  )
})

interface Shown {
  picture: DraftScene['picture']
  record: DraftPicture | undefined
}

function Scene({ shown }: { readonly shown: Shown }) {
  const [, render] = useState(0)
  const set = (change: Partial<Shown>) => {
    Object.assign(shown, change)
    render((times) => times + 1)
  }
  return (
    <PictureField
      {...shown}
      languages={['en', 'fr']}
      named={(label, language) => `${label} (${language})`}
      add={(record) => set({ record, picture: { id: record.id, alt: {} } })}
      remove={() => set({ picture: null })}
      setAlt={(alt) => set({ picture: shown.picture && { ...shown.picture, alt } })}
      setCredit={(credit) => set({ record: shown.record && { ...shown.record, credit } })}
    />
  )
}

function field(): Shown {
  const shown: Shown = { picture: null, record: undefined }
  render(
    <MessagesProvider language="en" messages={messagesOf('studio', 'en')}>
      <Scene shown={shown} />
    </MessagesProvider>,
  )
  return shown
}

async function take(content: BlobPart, name: string) {
  const input = page().getByLabelText(t('pictures.choose'), { selector: 'input' })
  await reader().upload(input, new File([content], name, { type: 'image/png' }))
}

test('a picture is scaled down, kept under its id, and asks for what it shows and whose it is', async () => {
  const shown = field()
  await take(png(4000, 3000), 'C:\\photo.png')
  await waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,ZHJhd24='))
  expect(shown.record).toMatchObject({
    file: 'C:\\photo.png',
    type: 'image/png',
    width: 1600,
    height: 1200,
    credit: '',
  })
  expect(await (await pictureBlob(shown.record?.id ?? ''))?.text()).toBe('drawn')
  const user = reader()
  await user.type(page().getByRole('textbox', { name: 'What the picture shows (fr)' }), 'Un pont')
  await user.type(page().getByRole('textbox', { name: t('pictures.credit') }), 'Photo: A. B.')
  expect(shown.picture?.alt).toEqual({ fr: 'Un pont' })
  expect(shown.record?.credit).toBe('Photo: A. B.')
  await user.click(page().getByRole('button', { name: t('pictures.remove') }))
  expect(shown.picture).toBeNull()
})

test.each([
  ['svg', '<svg onload="alert(1)"/>', 'map.png'],
  ['other', '%PDF-1.7', 'scan.png'],
  ['empty', '', 'nothing.png'],
  ['pixels', png(60_000, 60_000), 'bomb.png'],
] as const)('what cannot be taken says why: %s', async (refusal, content, name) => {
  const shown = field()
  await take(content, name)
  await waitFor(() =>
    expect(page().getByRole('alert').textContent).toBe(
      t(`pictures.refusals.${refusal}`, { megabytes: 60, megapixels: 120 }),
    ),
  )
  expect(shown.picture).toBeNull()
})

test('a picture that the browser cannot decode says so', async () => {
  vi.stubGlobal('createImageBitmap', async () => {
    throw new DOMException('no', 'InvalidStateError')
  })
  field()
  await take(png(10, 10), 'damaged.png')
  await waitFor(() =>
    expect(page().getByRole('alert').textContent).toBe(
      t('pictures.refusals.undecodable', { megabytes: 60, megapixels: 120 }),
    ),
  )
})

test('a pasted picture is taken, and the picture of copied text is not', async () => {
  const shown = field()
  const paste = (types: readonly string[]) =>
    fireEvent.paste(document.body, {
      clipboardData: { types, files: [new File([png(10, 20)], 'image.png', { type: 'image/png' })] },
    })
  paste(['text/plain', 'text/html', 'Files'])
  expect(page().getByRole('status').textContent).toBe('')
  paste(['Files'])
  await waitFor(() => expect(shown.record).toMatchObject({ width: 10, height: 20 }))
})

test('a dropped picture is taken', async () => {
  const shown = field()
  fireEvent.drop(page().getByRole('region', { name: t('pictures.title') }), {
    dataTransfer: { types: ['Files'], files: [new File([png(10, 20)], 'image.png', { type: 'image/png' })] },
  })
  await waitFor(() => expect(shown.record).toMatchObject({ file: 'image.png' }))
})

test('where storage is forbidden, a picture is in this tab, and says why', async () => {
  // As after a reload: a database that is open stays so.
  vi.resetModules()
  vi.stubGlobal('indexedDB', undefined)
  const reloaded = await import('../kept/keptPictures')
  expect(await reloaded.keepPictures(new Map([['p1', new Blob(['pixels'])]]))).toBe('forbidden')
  expect(await (await reloaded.pictureBlob('p1'))?.text()).toBe('pixels')
})
