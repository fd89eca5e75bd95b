/** What a key asks of a presentation. */
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
 * As reveal.js and PowerPoint have them, and F5, with Shift or without, with which a clicker starts a show. Letters are
 * those of the layout in force.
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

/**
 * The keys of each command, as the help lists them; those that every keyboard writes otherwise (Space, Shift) by their
 * English names.
 */
export const KEYS: Readonly<Record<Command, readonly string[]>> = {
  next: ['→', '↓', 'Space', 'N', 'PgDn'],
  previous: ['←', '↑', 'Shift+Space', 'P', 'PgUp', 'Backspace'],
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
 * Whether a key, by its name here or in the browser, writes a character other than a space: those can be turned off.
 */
export function isCharacter(key: string): boolean {
  return key.length === 1 && !/[ ←↑→↓]/.test(key)
}

/**
 * What a pressed key asks for; null for nothing. With Ctrl, Alt or Meta it is the browser's. `characters`: keys that
 * write a character count, too.
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
