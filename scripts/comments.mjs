// @ts-check
import { fileURLToPath } from 'node:url'
import { filesOf, textsOf } from './sources.mjs'

/*
 * Checks that comments are as wide as code at most, which Biome formats: it leaves comments alone.
 */

const WIDTH = 120

/** Lines that are a comment or part of one, and code that a comment follows. */
const OF_CODE = /^\s*(?:\/\/|\{?\/\*|\*[\s/])|[\s;,{(]\/\/ [^'"`]*$/
const OF_SQL = /^\s*--\s/
const OF_SETTINGS = /^\s*#/

/** @type {readonly (readonly [files: RegExp, comment: RegExp])[]} */
const FORMS = [
  [/\.(?:tsx?|mjs|js|css)$/, OF_CODE],
  [/\.sql$/, OF_SQL],
  [/^deploy\/|^\.ci\/|(?:^|\/)Dockerfile$|\.sh$/, OF_SETTINGS],
]

/**
 * Lines of comments that are too wide, in words.
 * @param {string} file path from the root with forward slashes
 * @param {string} text
 * @returns {string[]}
 */
export function commentFaults(file, text) {
  const [, comment] = FORMS.find(([files]) => files.test(file)) ?? []
  return text.split('\n').flatMap((line, at) => {
    const width = [...line].length
    return width > WIDTH && comment?.test(line) ? [`${file}:${at + 1} a comment of ${width} columns, not ${WIDTH}`] : []
  })
}

/**
 * All files of the repository with comments of these forms.
 * @param {string} root
 */
export function commentedOf(root) {
  return textsOf(
    root,
    filesOf(root).filter((file) => FORMS.some(([files]) => files.test(file))),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const faults = commentedOf(root).flatMap(([file, text]) => commentFaults(file, text))
  for (const each of faults) console.error(each)
  if (faults.length > 0) process.exitCode = 1
}
