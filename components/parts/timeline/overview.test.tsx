import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { select } from '@/geodata/domain/select/select'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlas } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf } from '../../language/translate'
import { FixedExplorer } from '../../view/useExplorer'
import { Histogram } from './Overview'

test('the overview shows whatever may have happened, however uncertain its day', () => {
  const bars: number[] = []
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
    const recorded = { fillRect: (...[, , , height]: [number, number, number, number]) => bars.push(height) }
    return new Proxy(recorded, { get: (own, key) => own[key as keyof typeof own] ?? (() => undefined) }) as never
  })
  /** One event that may be of any day: each bin has its share. */
  const numbers = (bins: number) => Float32Array.from({ length: bins }, () => 1 / bins)
  render(
    <MessagesProvider language="en" messages={messagesOf('explorer', 'en')}>
      <FixedExplorer atlas={atlas} language="en" view={EMPTY_VIEW} selection={select(atlas, EMPTY_VIEW)}>
        <Histogram
          span={{ from: 0, to: 1000 }}
          all={numbers}
          shown={numbers}
          colours={{ ink: '#000' } as never}
          focus={{ from: 0, to: 1000 }}
          window={null}
          setFocus={() => {}}
          drafting={null}
        />
      </FixedExplorer>
    </MessagesProvider>,
  )
  expect(bars.filter((height) => height > 1).length).toBeGreaterThan(200)
})
