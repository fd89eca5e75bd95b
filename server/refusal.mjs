// @ts-check

/** Inline styles for a short page in the colours of the site (components/ui/tokens.css), without any requests. */
const STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:0;background:light-dark(#f6efe2,#171d24);color:light-dark(#1d2630,#e8e2d6);font:1.1rem/1.5 Alegreya,Georgia,serif}',
  'main{max-width:34rem;margin:12vh auto;padding:0 1.25rem}',
  'a{color:inherit;display:inline-block;padding:.35rem 0}',
].join('')

/**
 * A short error page.
 * @param {{ language: string, title: string, text: string, home: string }} words plain text; `home` is the text of the
 *   link to the map
 * @returns {string} HTML
 */
export function smallPage({ language, title, text, home }) {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · Joliba</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="/${language}">${escaped(home)}</a></p>
</main>
</body>
</html>
`
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
