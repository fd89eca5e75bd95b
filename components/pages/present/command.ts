/** A command of the presentation, bound to keys. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'fullScreen'
  | 'black'
  | 'white'
  | 'speaker'
  | 'goTo'
  | 'autoplay'
  | 'legend'
  | 'reveal'
  | 'draw'
  | 'erase'
  | 'spotlight'
  | 'hide'
  | 'connect'
  | 'larger'
  | 'smaller'
  | 'help'

/**
 * The shortcuts of reveal.js and PowerPoint, and F5 and Shift+F5, which clickers send to start a show. Letters depend
 * on the keyboard layout.
 */
const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  n: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  p: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  o: 'overview',
  Escape: 'overview',
  f: 'fullScreen',
  F5: 'fullScreen',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  s: 'speaker',
  g: 'goTo',
  a: 'autoplay',
  l: 'legend',
  r: 'reveal',
  d: 'draw',
  e: 'erase',
  t: 'spotlight',
  h: 'hide',
  c: 'connect',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '?': 'help',
}

/** The keys of each command, as listed in the help; the message `present.key` names those without a character. */
export const KEYS: Readonly<Record<Command, readonly string[]>> = {
  next: ['→', '↓', 'Space', 'N', 'PgDn'],
  previous: ['←', '↑', 'ShiftSpace', 'P', 'PgUp', 'Backspace'],
  first: ['Home'],
  last: ['End'],
  overview: ['O', 'Esc'],
  fullScreen: ['F', 'F5'],
  black: ['B', '.'],
  white: ['W', ','],
  speaker: ['S'],
  goTo: ['G'],
  autoplay: ['A'],
  legend: ['L'],
  reveal: ['R'],
  draw: ['D'],
  erase: ['E'],
  spotlight: ['T'],
  hide: ['H'],
  connect: ['C'],
  larger: ['+'],
  smaller: ['-'],
  help: ['?'],
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/**
 * Whether a key, by its name here or in the browser, types a character other than a space: such keys can be turned off.
 */
export function isCharacter(key: string): boolean {
  return key.length === 1 && !/[ ←↑→↓]/.test(key)
}

/**
 * The command of a key press; null for none. Keys with Ctrl, Alt or Meta are left to the browser. `characters`: whether
 * character keys are shortcuts.
 */
export function commandOf(
  { key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: Press,
  characters = true,
): Command | null {
  if (ctrlKey || metaKey || altKey || isComposing || (isCharacter(key) && !characters)) return null
  if (key === ' ' && shiftKey) return 'previous'
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? null) : null
}
