import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { ensurePostgres, startCluster } from '../../../scripts/postgres.mjs'
import { EMPTY_VIEW } from '../../domain/view/view'
import { describeWithPostgis } from '../../testing/database'
import { ownAtlas } from '../../testing/ownAtlas'
import { Database } from './database'
import { load } from './load'
import { migrate } from './migrate'
import { postgisViews } from './views'

/** The code of a section of the guide, in its order: each block with its language. */
function codeOf(section: string): { readonly language: string; readonly code: string }[] {
  const guide = readFileSync('docs/operations.md', 'utf8')
  const [text = ''] = guide.slice(guide.indexOf(`\n## ${section}\n`) + 1).split('\n## ', 1)
  return [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', code = '']) => ({ language, code }))
}

describeWithPostgis('docs/operations.md', () => {
  test('makes a database, dumps it, and restores it for its owner and its site', async () => {
    const bin = await ensurePostgres()
    const cluster = await startCluster(bin ?? '')
    const folder = mkdtempSync(join(tmpdir(), 'joliba-dump-'))
    const connect = (database: string, user: string) =>
      postgres(cluster.address(database, user), { max: 1, onnotice: () => {} })
    const run = (code: string) => {
      const { NODE_ENV, PATH = '' } = process.env
      const { status, stderr } = spawnSync('sh', ['-e', '-c', code], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          NODE_ENV,
          PATH: `${bin}:${PATH}`,
          PGHOST: '127.0.0.1',
          PGPORT: String(cluster.port),
          PGUSER: 'postgres',
          DATABASE_OWNER_URL: cluster.address('joliba', 'joliba_owner'),
        },
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
    const psql = (sql: string) => run(`psql --quiet --set=ON_ERROR_STOP=1 postgres <<'END'\n${sql}\nEND`)
    const loaded = async (events: number) => {
      const owner = connect('joliba', 'joliba_owner')
      await migrate(owner)
      await load(owner, ownAtlas(events), 'Guide')
      await owner.end()
    }
    const read = async () => {
      const site = new Database(cluster.address('joliba', 'joliba_site'))
      const { certain, possible } = await postgisViews(site).count(EMPTY_VIEW)
      await site.end()
      const any = connect('joliba', 'joliba_site')
      await expect(any`create temporary table x (y integer)`).rejects.toThrow('permission denied')
      await any.end()
      return certain + possible
    }
    try {
      const [owner, site] = codeOf('A database').filter(({ language }) => language === 'sql')
      const [dump, restore] = codeOf('Backup')
      psql(owner?.code ?? '')
      await loaded(20)
      psql(site?.code ?? '')
      expect(await read()).toBe(20)
      run(dump?.code ?? '')
      // As another cluster, which knows neither the database nor its roles.
      psql('DROP DATABASE joliba; DROP ROLE joliba_site, joliba_reader, joliba_owner;')
      psql(
        (owner?.code ?? '')
          .split('\n')
          .filter((line) => line.startsWith('CREATE ROLE'))
          .join('\n'),
      )
      run(restore?.code ?? '')
      psql(site?.code ?? '')
      expect(await read()).toBe(20)
      await loaded(30)
      expect(await read()).toBe(30)
    } finally {
      cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
