import { expect, test } from 'vitest'

test('the style of an element is as quick to read, however often it was asked for', () => {
  document.body.innerHTML = '<details><p>Text</p></details>'
  const text = document.querySelector('p') ?? document.body
  for (let asked = 0; asked < 20_000; asked++) getComputedStyle(text)
  expect(getComputedStyle(text).getPropertyValue('display')).toBe('block')
  expect(getComputedStyle(text).getPropertyValue('visibility')).toBe('visible')
})
