import { useRemembered } from './useRemembered'

/**
 * Whether keys that write a character are shortcuts, and how to choose. Who speaks to a computer, or strikes keys
 * without meaning to, can turn them off (WCAG 2.2, 2.1.4), for every window of the presentation where the browser
 * remembers it.
 */
export function useCharacterKeys(): readonly [on: boolean, choose: (on: boolean) => void] {
  const [text, set] = useRemembered('joliba-character-keys')
  return [text !== 'off', (on) => set(on ? 'on' : 'off')]
}
