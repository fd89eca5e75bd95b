import { act, render } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { complaints } from '../testing/console'
import { renderedByServer } from '../testing/rendered'
import { AfterPaint } from './AfterPaint'

/** Texts of the page at each commit of `Panel`, in order. */
const painted: (string | null)[] = []

function Panel({ subject }: { readonly subject: string }) {
  return (
    <article ref={(element) => void painted.push(element?.textContent ?? null)}>
      {subject}
      <AfterPaint key={subject}>, with details</AfterPaint>
    </article>
  )
}

const texts = () => painted.splice(0).filter((text) => text !== null)

test('what is around it is painted first, again for another subject', async () => {
  const { rerender, container } = render(<Panel subject="Kidal" />)
  expect(texts()[0]).toBe('Kidal')
  expect(container.textContent).toBe('Kidal, with details')
  rerender(<Panel subject="Gao" />)
  expect(texts()[0]).toBe('Gao')
  expect(container.textContent).toBe('Gao, with details')
})

test('it is in the page of the server, and stays when scripts take over', async () => {
  const heard = complaints()
  document.body.innerHTML = `<div>${await renderedByServer(<Panel subject="Kidal" />)}</div>`
  const root = document.body.firstElementChild as Element
  expect(root.textContent).toBe('Kidal, with details')
  texts()
  await act(async () => void hydrateRoot(root, <Panel subject="Kidal" />))
  expect(texts()[0]).toBe('Kidal, with details')
  expect(heard).toEqual([])
})
