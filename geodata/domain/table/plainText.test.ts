import { describe, expect, it } from 'vitest'
import { firstLink, plainText } from './plainText'

describe('HTML as plain text', () => {
  it.each([
    ['a &lt;b&gt; &amp; &eacute;&nbsp;&#8212;', 'a <b> & é\u00a0—'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
    ['a<script>alert("<p>")</script>b<style>p{}</style >c', 'abc'],
    ['<!-- hidden <b> -->shown', 'shown'],
    ['<img src=x onerror=alert(1)>text', 'text'],
    ['<td>a</td><td>b</td>', 'a b'],
    ['unfinished <a href="', 'unfinished'],
    ['<scr<script>ipt>alert(1)', 'ipt>alert(1)'],
    ['&lt;script&gt;', '<script>'],
    ['&#0; &#xD800; &#9999999; &bogus;', '\ufffd \ufffd \ufffd &bogus;'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it('ends in time for signs without end', () => {
    for (const sign of ['<', '<a', '<!--', '&', '<script>', '<p', ' <a href '])
      expect(plainText(sign.repeat(200_000) + firstLink(sign.repeat(200_000))).length).toBeLessThan(2_000_000)
  })
})

describe('the first link', () => {
  it.each([
    ['<a class="x" href="https://a.example/?a=1&amp;b=2">', 'https://a.example/?a=1&b=2'],
    ["<A\nHREF='http://a.example'>", 'http://a.example'],
    ['<a href="javascript:alert(1)">', ''],
    ['https://a.example', ''],
  ])('of %s is "%s"', (html, link) => {
    expect(firstLink(html)).toBe(link)
  })
})
