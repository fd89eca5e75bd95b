/**
 * The number of characters of a script by the package or room that they come from; `sourceAt` tells the source of a
 * position (line and column from 0), or an empty string.
 */
export function sharesOf(code: string, sourceAt: (line: number, column: number) => string): Map<string, number> {
  const shares = new Map<string, number>()
  const add = (owner: string, characters: number) => shares.set(owner, (shares.get(owner) ?? 0) + characters)
  code.split('\n').forEach((text, line) => {
    let column = 0
    // The bundler gives data no source: a source map assigns them to the module before them.
    for (const { index, 0: data } of text.matchAll(DATA)) {
      for (; column < index; column++) add(ownerOf(sourceAt(line, column)), 1)
      add('data (JSON)', data.length)
      column += data.length
    }
    for (; column < text.length; column++) add(ownerOf(sourceAt(line, column)), 1)
  })
  return shares
}

const DATA = /JSON\.parse\('(?:[^'\\]|\\.)*'\)/g

/** `react-dom`, or `components/parts/map`; what no source stands for was written by the bundler. */
export function ownerOf(source: string): string {
  const module = /node_modules\/((?:@[^/]+\/)?[^/]+)(\/dist\/compiled\/((?:@[^/]+\/)?[^/]+))?/.exec(source)
  if (module) return module[3] ? `${module[1]}: ${module[3]}` : (module[1] ?? '')
  const [, file] = /\[project\]\/(.+)$/.exec(source) ?? []
  if (file) return file.split('/').slice(0, -1).slice(0, 3).join('/')
  return source === '' ? 'bundler' : source.replace(/^.*?\[/, '[').split('/')[0] || 'bundler'
}
