import { inferSchema, initParser } from 'udsv'

/** Answers a file with the milliseconds that reading it as text and parsing it into arrays of strings took. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const begun = performance.now()
  const text = await data.text()
  const read = performance.now()
  const rows = initParser(inferSchema(text)).stringArrs(text)
  self.postMessage({ read: read - begun, parse: performance.now() - read, rows: rows.length })
}
