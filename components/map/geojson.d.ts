/** next.config.js has the bundler read *.geojson as JSON. */
declare module '*.geojson' {
  const collection: unknown
  export default collection
}
