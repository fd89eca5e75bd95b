import { render } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { useFittedNames } from './useFittedNames'

/** Letters of a line of the usual size, and the height of that line; happy-dom lays nothing out. */
const LETTERS = 10
const LINE = 10

function Names({ names }: { readonly names: readonly (readonly [name: string, room: number])[] }) {
  const list = useRef<HTMLDivElement>(null)
  useFittedNames(list, names)
  const laidOut = (name: HTMLElement | null) => {
    if (!name) return
    const size = () => Number(name.style.getPropertyValue('--size') || 1)
    Object.defineProperty(name, 'scrollHeight', {
      configurable: true,
      get: () => Math.ceil((name.textContent.length * size()) / LETTERS) * LINE * size(),
    })
  }
  return (
    <div ref={list}>
      {names.map(([name, room]) => (
        <span key={name} ref={laidOut} data-room={room} style={{ lineHeight: `${LINE * 0.8}px` }}>
          {name}
        </span>
      ))}
    </div>
  )
}

const fitted = (container: HTMLElement) =>
  [...container.querySelectorAll('span')].map(({ style, title }) => [
    style.getPropertyValue('--size'),
    style.getPropertyValue('--lines'),
    title,
  ])

test('a name breaks into lines, then is smaller, and cut only if nothing else helps: then it is the tooltip', () => {
  const short = 'Gao'
  const twoLines = 'Upper Wells'
  const smaller = 'Upper Wells, upper wells'.slice(0, 21)
  const long = 'Village of the Three Wells and the Seven Acacias'
  const names = [
    [short, 12],
    [twoLines, 24],
    [smaller, 20],
    [long, 20],
    [`${long}!`, 5],
  ] as const
  const { container, rerender } = render(<Names names={names} />)
  expect(fitted(container)).toEqual([
    ['1', '', ''],
    ['1', '', ''],
    ['0.9', '', ''],
    ['0.8', '2', long],
    ['0.8', '1', `${long}!`],
  ])
  rerender(<Names names={names.map(([name]) => [name, 100] as const)} />)
  expect(fitted(container)).toEqual(Array(5).fill(['1', '', '']))
})
