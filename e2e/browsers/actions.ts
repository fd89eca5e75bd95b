import { type Gesture, KEYS, type Key, type Point } from './tab'

/** Intermediate mouse positions of a drag. */
const STEPS = 4

/** Duration of a frame, in milliseconds. */
const FRAME = 16

/**
 * A gesture as WebDriver actions, for both classic and BiDi.
 * https://www.w3.org/TR/webdriver2/#actions
 */
export function mouseActions(gesture: Gesture): readonly object[] {
  const actions = withSteps(gesture).map((step) => {
    if (step === 'down') return { type: 'pointerDown', button: 0 }
    if (step === 'up') return { type: 'pointerUp', button: 0 }
    return { type: 'pointerMove', x: Math.round(step.x), y: Math.round(step.y), duration: FRAME, origin: 'viewport' }
  })
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]
}

/** Keys pressed together, as WebDriver actions. */
export function keyActions(keys: readonly Key[]): readonly object[] {
  const values = keys.map((key) => (key in KEYS ? KEYS[key as keyof typeof KEYS] : key))
  return [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    },
  ]
}

/** Adds intermediate points. */
export function withSteps(gesture: Gesture): Gesture {
  let last: Point | undefined
  return gesture.flatMap((step): Gesture => {
    if (step === 'down' || step === 'up') return [step]
    const from = last ?? step
    last = step
    return Array.from({ length: STEPS }, (_, index) => ({
      x: from.x + ((step.x - from.x) * (index + 1)) / STEPS,
      y: from.y + ((step.y - from.y) * (index + 1)) / STEPS,
    }))
  })
}
