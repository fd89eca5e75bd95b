// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../server/port.mjs'
import { BIN, run, succeeds } from './process.mjs'

/*
 * PostgreSQL with PostGIS for tests and trials: clusters of their own, away from any other, on free ports of the
 * loopback interface, in folders that are deleted at the end. `node scripts/postgres.mjs vitest run geodata/load` runs
 * a command with one, whose address it finds in JOLIBA_TEST_DATABASE.
 */

/** Debian keeps the programs of each version apart. */
const VERSIONS = '/usr/lib/postgresql'

/**
 * The folder of the programs of the newest PostgreSQL that has PostGIS.
 * @param {string} [versions]
 * @returns {string | undefined}
 */
function findPostgres(versions = VERSIONS) {
  if (!existsSync(versions)) return undefined
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .map((version) => path.join(versions, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')))
}

/**
 * Finds PostgreSQL with PostGIS or, as root on Debian, installs it. Never escalates privileges: without root it only
 * explains what to install.
 * @param {System} [system]
 * @returns {Promise<string | undefined>} folder of the programs
 */
export async function ensurePostgres(system = SYSTEM) {
  const found = system.find()
  if (found || !system.hasApt) return found
  if (!system.isRoot) {
    console.log('As root: apt-get install --no-install-recommends postgresql-15-postgis-3')
    return undefined
  }
  console.log("Installing Debian's packages of PostgreSQL and PostGIS")
  await system.apt('update')
  const install = ['install', '-y', '--no-install-recommends']
  // By its number, the package is of Debian 12; other systems have another one.
  if ((await system.apt(...install, 'postgresql-15-postgis-3')) !== 0)
    await system.apt(...install, 'postgresql', 'postgresql-postgis')
  return system.find()
}

/**
 * Access of `ensurePostgres` to the machine.
 * @typedef {{ isRoot: boolean, hasApt: boolean, find: () => string | undefined,
 *   apt: (...args: string[]) => Promise<number> }} System
 */

/** @type {System} */
const SYSTEM = {
  isRoot: process.getuid?.() === 0,
  get hasApt() {
    return succeeds('apt-get', ['--version'])
  },
  find: () => findPostgres(),
  // A package that starts a server of its own would be in the way, and run on.
  apt: (...args) => run('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args, '-o', 'DPkg::Lock::Timeout=300']),
}

/**
 * A running cluster. Anyone on this machine may use it as its superuser `postgres`, so it must hold nothing but trials.
 * @typedef {{ port: number, address: (database?: string, user?: string) => string, stop: () => void,
 *   halt: () => void, resume: () => Promise<void> }} Cluster `stop` ends it and deletes its folder, `halt` only ends it
 */

/**
 * Starts a cluster that does without safety: it survives no crash.
 * @param {string} bin folder of the programs
 * @param {Readonly<Record<string, string | number>>} [settings]
 * @returns {Promise<Cluster>}
 */
export async function startCluster(bin, settings = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-postgres-'))
  const port = await freePort()
  const user = process.getuid?.() === 0 ? unprivileged() : undefined
  if (user) spawnSync('chown', [user, folder])
  chmodSync(folder, 0o700)
  const data = path.join(folder, 'data')
  ended(user, bin, 'initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ])
  const options = Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Files of tests run side by side, each with databases of its own.
    max_connections: 200,
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    log_min_messages: 'fatal',
    ...settings,
  }).map(([name, value]) => `-c ${name}='${value}'`)
  let isRunning = false
  const start = () => {
    ended(user, bin, 'pg_ctl', [
      ...['-D', data, '-w', '-t', '60', '-l', path.join(folder, 'log'), '-o', options.join(' '), 'start'],
    ])
    isRunning = true
  }
  const halt = () => {
    if (!isRunning) return
    isRunning = false
    ended(user, bin, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  }
  let stopped = false
  const stop = () => {
    if (stopped) return
    stopped = true
    process.off('exit', stop)
    try {
      halt()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  process.on('exit', stop)
  try {
    start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    stopped = true
    throw error
  }
  return {
    port,
    address: (database = 'postgres', name = 'postgres') => `postgres://${name}@127.0.0.1:${port}/${database}`,
    stop,
    halt,
    resume: async () => start(),
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  const user = ['postgres', 'nobody'].find((name) => succeeds('id', ['-u', name]))
  if (!user) throw new Error('PostgreSQL does not run as root, and there is no other user for it.')
  return user
}

/**
 * Runs a program of PostgreSQL to its end.
 * @param {string | undefined} user
 * @param {string} bin
 * @param {string} program
 * @param {readonly string[]} args
 */
function ended(user, bin, program, args) {
  const file = path.join(bin, program)
  const [command, before] = user ? ['runuser', ['-u', user, '--', file]] : [file, []]
  // The server inherits what is piped, and would keep it open: only errors before it runs are read.
  const { status, stderr, error } = spawnSync(command, [...before, ...args], {
    cwd: '/',
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
  })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr ?? `exit code ${status}`}`)
}

/** Runs the command given as arguments with a cluster. */
async function main() {
  const [command, ...args] = process.argv.slice(2)
  const bin = await ensurePostgres()
  if (!bin || !command) {
    console.error(bin ? 'Which command?' : 'There is no PostgreSQL with PostGIS here.')
    return 1
  }
  const cluster = await startCluster(bin)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => {})
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [BIN, process.env.PATH ?? ''].join(path.delimiter),
      JOLIBA_TEST_DATABASE: cluster.address(),
    },
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  cluster.stop()
  return code ?? 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
