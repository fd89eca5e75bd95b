import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { complaints } from '../testing/console'
import { page, reader } from '../testing/dom'
import { renderedByServer } from '../testing/rendered'
import { lazyPart } from './lazyPart'
import { RetryableLazy } from './RetryableLazy'

interface Props {
  readonly name: string
}

function Here({ name }: Props) {
  return <p>Here is {name}.</p>
}

function shown(part: ReturnType<typeof lazyPart<Props>>, again?: () => void) {
  const rest = { failed: 'It failed.', retry: 'Again', loading: 'Coming', ...(again ? { again } : {}) }
  return <RetryableLazy part={part} given={{ name: 'the part' }} {...rest} />
}

test('a part that fails to load shows an error, and a retry calls `again` first and then loads it', async () => {
  const done: string[] = []
  const load = vi.fn(async () => ({ default: Here }))
  load.mockImplementationOnce(async () => {
    done.push('fetched')
    throw new Error('no network')
  })
  const part = lazyPart(load)
  await act(async () => {
    render(shown(part, () => done.push('forgotten')))
  })
  expect(page().getByRole('alert').textContent).toContain('It failed.')
  expect(complaints().length).toBeGreaterThan(0)
  load.mockImplementation(async () => {
    done.push('fetched')
    return { default: Here }
  })
  await reader().click(page().getByRole('button', { name: 'Again' }))
  expect(await page().findByText('Here is the part.')).toBeTruthy()
  expect(page().queryByRole('alert')).toBeNull()
  expect(done).toEqual(['fetched', 'forgotten', 'fetched'])
})

test('a page can provide the component, which the server renders directly; then nothing is imported', async () => {
  const load = vi.fn(async () => ({ default: Here }))
  const part = lazyPart(load)
  const markup = await renderedByServer(
    <part.Shown value={({ name }: Props) => <p>Named by the page: {name}.</p>}>{shown(part)}</part.Shown>,
  )
  expect(markup).toContain('Named by the page')
  expect(load).not.toHaveBeenCalled()
})

test('without it the server renders the part in place, without a boundary', async () => {
  const markup = await renderedByServer(shown(lazyPart(async () => ({ default: Here }))))
  expect(markup).toBe('<p>Here is <!-- -->the part<!-- -->.</p>')
})
