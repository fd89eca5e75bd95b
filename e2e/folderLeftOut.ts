/** A test, or all of a file, that cannot hold in a folder of files. */
interface LeftOut {
  readonly file?: RegExp
  readonly test?: RegExp
  readonly reason: string
}

/** What `npm run e2e:static` leaves out. */
export const LEFT_OUT: readonly LeftOut[] = [
  { file: /headers\.spec\.ts/, reason: 'is about headers of the server' },
  { file: /remote\.spec\.ts/, reason: 'phones follow a talk by the server' },
  { file: /embed\.oembed\.spec\.ts/, reason: 'oEmbed is answered by the server' },
  { file: /explore.*\.spec\.ts/, reason: 'a served data set needs a server' },
  { file: /(veyra|folder)\.spec\.ts/, reason: 'is about a second atlas, at a host of its own' },
  { test: /hostile text is inert on the page, in files/, reason: 'asks the server for files of Views' },
  { test: /published code recipes/, reason: 'recipes read the whole file' },
  { test: /each picture equals its reference/, reason: 'asks the server for pictures of Views' },
  { test: /worker that reads files may not request/, reason: 'a header of the server' },
  {
    test: /the served list prints|the foot of a table across pages is printed once|without JavaScript the arrows lead/,
    reason: 'what a query asks for is made by JavaScript',
  },
  {
    test: /the static map has the same marks as the live one/,
    reason: 'its static map has all events until its scripts run, which the test withholds',
  },
  {
    test: /shows its map in one request, and the live one on demand/,
    reason: 'the page of a widget asks for the script and the data by which it is written',
  },
  { test: /the map has its links, and a story its scenes/, reason: 'the page of a widget is written by its script' },
]
