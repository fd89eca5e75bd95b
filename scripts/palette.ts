import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PALETTES, type Palette } from '../geodata/drawing/theme/theme'

/**
 * `npm run palette:derive` writes `components/ui/palette.css` from the colours in geodata/drawing/theme, so that a kind
 * has the same colour on pages, posters and widgets.
 */
export const PALETTE_SHEET = fileURLToPath(new URL('../components/ui/palette.css', import.meta.url))

/**
 * Registered as colours, so that scripts read them resolved for the current theme: those used on the canvas
 * (components/parts/map/useGroundColours.ts). Each adds to the size of every page and widget.
 */
const READ_BY_SCRIPTS: readonly (keyof Palette)[] = [
  'paper',
  'paper-bright',
  'land',
  'sea',
  'lake',
  'coast',
  'border',
  'ink',
  'river',
]

/**
 * The text of palette.css, formatted like Biome does.
 */
export function paletteSheet(): string {
  const { light, dark } = PALETTES
  const names = Object.keys(light) as (keyof Palette)[]
  const registered = READ_BY_SCRIPTS.map(
    (name) => `@property --${name} {\n  syntax: "<color>";\n  inherits: true;\n  initial-value: ${light[name]};\n}\n`,
  )
  const colours = names.map((name) => `    --${name}: light-dark(${light[name]}, ${dark[name]});\n`)
  return [
    '/* Derived from geodata/drawing/theme/theme.ts: npm run palette:derive. */\n',
    ...registered,
    `\n@layer tokens {\n  :root {\n${colours.join('')}  }\n}\n`,
  ].join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(PALETTE_SHEET, { encoding: 'utf8', flag: 'a+' })
  const text = paletteSheet()
  if (before !== text) writeFileSync(PALETTE_SHEET, text)
  console.log(`components/ui/palette.css ${before === text ? 'is as it was' : 'is written'}`)
}
