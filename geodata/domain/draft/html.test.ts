import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOSTILE } from '../../testing/hostileText'
import { readText } from '../read/text'
import { paragraphsInHtml, pastedHtml } from './html'

test.each([
  ['<p>One <b>two</b> <i>three</i>.</p><p>Four</p>', 'One **two** *three*.\n\nFour'],
  ['<a href="https://x.example/a_b">the <em>page</em></a>', '[the *page*](<https://x.example/a_b>)'],
  ['<a href="javascript:alert(1)">run</a>', 'run'],
  ['<b style="font-weight:normal"><span style="font-weight:700">bold</span> plain</b>', '**bold** plain'],
  ['<ul><li>one</li><li><p>two</p></li></ul><ol><li>a<li>b</ol>', '• one\n\n• two\n\n1\\. a\n\n2\\. b'],
  ['one<br>two<br><br>three', 'one two\n\nthree'],
  ['a < b &amp; c &eacute;', 'a < b & c é'],
  ['<p>1 * 2 * 3 _a_</p>', '1 \\* 2 \\* 3 \\_a\\_'],
  ['<script>alert(1)</script>x<style>p{}</style>', 'x'],
  ['<!-- a > b -->x<![if !supportLists]>y<?xml a?>z', 'xyz'],
  ['<img src=x onerror=alert(1) alt="a>b">x', 'x'],
  ['<p title="a>b">x</p>', 'x'],
  ['<p title="never ending>x</p>', 'x'],
  ['plain *text*\n\nwith two paragraphs', 'plain \\*text\\*\n\nwith two paragraphs'],
])('%s is pasted as %s', (html, markdown) => {
  expect(pastedHtml(html)).toBe(markdown)
})

const tags = [
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<p>',
  '</p>',
  '<li>',
  '<ol>',
  '<ul>',
  '<br>',
  '<a href="https://x.example">',
  '</a>',
  '<table><td>',
]

test('whatever is pasted, no tag of it is left, and its words are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('word', 'two', ...tags), { maxLength: 30 }), (parts) => {
      const read = readText(pastedHtml(parts.join(' ')))
      expect(read.odd.filter((one) => one !== 'link')).toEqual([])
      const words = (text: string) => text.match(/word|two/g) ?? []
      expect(words(JSON.stringify(read.paragraphs.map(({ inlines }) => inlines)))).toEqual(words(parts.join(' ')))
    }),
    { numRuns: 200 },
  )
  for (const text of HOSTILE) {
    const markdown = pastedHtml(`<p>${text}</p>`)
    const read = readText(markdown)
    expect(read.odd.filter((one) => one !== 'link')).toEqual([])
    expect(paragraphsInHtml(`<p>${text}</p>`).length).toBe(read.paragraphs.length)
  }
})

test('many open elements take no time', () => {
  expect(pastedHtml('<b>'.repeat(50_000)).length).toBe(0)
  expect(pastedHtml(`${'<span style="'.repeat(3000)}x`).length).toBeLessThan(50_000)
})
