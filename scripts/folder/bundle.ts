import path from 'node:path'
import { readAtlas, writtenIn } from '../../server/atlas.mjs'
import { bundle } from '../bundle.mjs'
import { ROOT } from '../process.mjs'

/** Modules of the server, and what is in their place in a browser; as in next.config.js. */
const IN_BROWSER: Readonly<Record<string, string>> = {
  'geodata/load/source': 'app/folder/source.ts',
  'geodata/load/languages': 'app/folder/languages.ts',
}

/** Bundles what makes widgets in the browser into `widget.js`; rejects if that fails. */
export async function bundleWidget(folder: string): Promise<void> {
  await bundle(
    {
      entryPoints: { widget: path.join(ROOT, 'app', 'folder', 'widget.ts') },
      outdir: folder,
      format: 'iife',
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.JOLIBA_ORIGIN': JSON.stringify(process.env.JOLIBA_ORIGIN || 'http://localhost:3000'),
        ...Object.fromEntries(
          Object.entries(writtenIn(await readAtlas(ROOT))).map(([name, value]) => [
            `process.env.${name}`,
            JSON.stringify(value),
          ]),
        ),
        'process.env': '{}',
      },
      loader: { '.png': 'empty' },
      plugins: [
        {
          name: 'in-browser',
          setup: ({ onResolve }) => {
            onResolve({ filter: /geodata\/load\/(?:source|languages)$/ }, ({ path: asked }) => ({
              path: path.join(ROOT, IN_BROWSER[asked.replace('@/', '')] ?? ''),
            }))
          },
        },
      ],
    },
    false,
  )
}
