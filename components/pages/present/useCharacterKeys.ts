import { useStored } from './useStored'

/**
 * Whether character keys are shortcuts, and a setter. Users of speech input, or who press keys by accident, can turn
 * them off (WCAG 2.2, 2.1.4), in all windows of the presentation if the browser can store it.
 */
export function useCharacterKeys(): readonly [on: boolean, choose: (on: boolean) => void] {
  const [text, set] = useStored('joliba-character-keys')
  return [text !== 'off', (on) => set(on ? 'on' : 'off')]
}
