import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PALETTES } from './theme'

const sheet = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8')

/** Values of a custom property in both themes. */
function colours(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(sheet) ?? []
  return { light, dark }
}

describe('the colours of posters', () => {
  it.each(Object.keys(PALETTES.light) as (keyof typeof PALETTES.light)[])('equal those of the site: %s', (name) => {
    expect({ light: PALETTES.light[name], dark: PALETTES.dark[name] }).toEqual(colours(name))
  })
})
