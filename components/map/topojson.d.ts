/** next.config.js has the bundler read *.topojson as JSON. */
declare module '*.topojson' {
  const packed: unknown
  export default packed
}
