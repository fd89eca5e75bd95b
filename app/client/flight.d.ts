/** React's reader of the server's data, which Next has with it; the bundler knows it by this name. */
declare module 'react-server-dom-turbopack/client' {
  export function createFromReadableStream<Value>(stream: ReadableStream<Uint8Array>): Promise<Value>
}
