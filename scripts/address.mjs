// @ts-check
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { ROOT, tool } from './process.mjs'

/**
 * Bundles the canonicaliser of addresses for the server, which is plain Node, as `joliba/address.mjs` in the Next
 * build, with the ids that it needs beside it.
 * @param {string} build folder of the build
 * @returns {Promise<void>} rejects if bundling fails
 */
export async function bundleAddress(build) {
  const folder = path.join(build, 'joliba')
  const code = await tool('tsx', [path.join('server', 'known.ts'), path.join(folder, 'known.json')])
  if (code !== 0) throw new Error('the ids of the data could not be written')
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { address: path.join('server', 'canonical.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: ['node20'],
    charset: 'utf8',
    logLevel: 'warning',
    define: { 'process.env.JOLIBA_SITE': JSON.stringify(writtenIn(await readAtlas(ROOT)).JOLIBA_SITE) },
  })
}
