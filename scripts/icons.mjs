// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { ROOT } from './process.mjs'

/*
 * `npm run icons:derive` draws the icons of the installed site from app/icon.svg into `public`. A maskable icon fills
 * its square, and what it shows is inside the circle of 80 % that every system leaves visible.
 */

const ICON = readFileSync(path.join(ROOT, 'app', 'icon.svg'), 'utf8')

/** @param {string} name @param {string} svg @param {number} size in pixels */
function draw(name, svg, size) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
  writeFileSync(path.join(ROOT, 'public', name), png)
}

const [, inner = ''] = /<rect[^>]*\/>([\s\S]*)<\/svg>/.exec(ICON) ?? []
const [, paper = ''] = /<rect[^>]*fill="([^"]+)"/.exec(ICON) ?? []
if (!inner || !paper) throw new Error('app/icon.svg has no paper to draw on: a rect with a fill, then the rest.')
const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${paper}"/><g transform="translate(16 16) scale(.74) translate(-16 -16)">${inner}</g></svg>`

draw('icon-192.png', ICON, 192)
draw('icon-512.png', ICON, 512)
draw('icon-maskable-512.png', maskable, 512)
