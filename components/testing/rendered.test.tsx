import { expect, test } from 'vitest'
import { renderedByServer } from './rendered'

async function Slow() {
  await new Promise((done) => setImmediate(done))
  return <p>{typeof window}</p>
}

test('there is no window while a server renders, but there is one for tasks that were waiting before', async () => {
  let seen = ''
  setImmediate(() => {
    seen = typeof window
  })
  expect(await renderedByServer(<Slow />)).toBe('<p>undefined</p>')
  expect(seen).toBe('object')
})
