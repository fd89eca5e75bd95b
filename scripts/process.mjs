// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const WINDOWS = process.platform === 'win32'
/**
 * The folder of the installed tools.
 * @internal For tests and trials, which have programs of their own.
 */
export const BIN = path.join(ROOT, 'node_modules', '.bin')

/**
 * Where commands that run in parallel collect their output; otherwise they write to the terminal.
 * @type {AsyncLocalStorage<Buffer[]>}
 */
const kept = new AsyncLocalStorage()

/**
 * Runs some work that may start commands, and returns its output as well.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, output: string }>}
 */
export async function keepingOutput(work) {
  /** @type {Buffer[]} */
  const chunks = []
  const result = await kept.run(chunks, work)
  return { result, output: Buffer.concat(chunks).toString() }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {NodeJS.Signals | undefined} */
let asked
let listening = false

/**
 * The stop signal that this process has received, if any.
 * @returns {NodeJS.Signals | undefined}
 */
export function stopSignal() {
  return asked
}

/**
 * Forwards signals to the running commands. Listens only once a command runs: other programs import this file and
 * handle signals themselves.
 */
function passSignalsOn() {
  if (listening) return
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => stop(signal))
  if (process.env.npm_lifecycle_event === undefined) return
  // npm sends a SIGTERM to the shell between us, which dies without telling us: then our parent process changes.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent && !asked) stop('SIGTERM')
  }, 300).unref()
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  asked = signal
  // Always SIGINT: Playwright stops its web server only on that.
  for (const child of running) child.kill('SIGINT')
}

/**
 * The environment of every command: no telemetry, and not the caller's NODE_ENV (Next and npm set or need their own).
 * @param {Record<string, string>} more
 * @returns {NodeJS.ProcessEnv}
 */
function environment(more) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more }
  env.PATH = [BIN, process.env.PATH ?? ''].join(path.delimiter)
  // Some tools use colours even in log files.
  if (env.FORCE_COLOR !== undefined) Reflect.deleteProperty(env, 'NO_COLOR')
  else if (!process.stdout.isTTY) env.NO_COLOR = '1'
  Reflect.deleteProperty(env, 'NODE_ENV')
  return env
}

/**
 * Runs a command in the root folder with its output passed on or collected (`keepingOutput`), and without input, so
 * that nothing can wait for an answer.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<number>} the exit code; 1 if the command cannot be started or was killed
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  passSignalsOn()
  if (asked) return Promise.resolve(1)
  const chunks = kept.getStore()
  const output = chunks ? 'pipe' : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment(env), stdio: ['ignore', output, output], shell })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks?.push(chunk))
    child.on('error', (error) => {
      running.delete(child)
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a command silently, to check that it works.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {boolean} whether it exited with 0 within 30 seconds
 */
export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/**
 * Runs an installed tool (next, vitest, playwright, ...).
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function tool(name, args, env = {}) {
  return run(path.join(BIN, WINDOWS ? `${name}.cmd` : name), args, { env, shell: WINDOWS })
}

/**
 * Runs one of our scripts.
 * @param {string} file relative to the root
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function node(file, args, env = {}) {
  return run(process.execPath, [file, ...args], { env })
}

/**
 * Runs a script of package.json like npm, half a second faster.
 * @param {string} name
 * @param {string} [more] further arguments
 */
export function script(name, more = '') {
  const command = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts[name]
  if (typeof command !== 'string') {
    console.error(`package.json has no script "${name}"`)
    return Promise.resolve(1)
  }
  return run(`${command} ${more}`.trim(), [], { shell: true })
}

/**
 * Runs npm: the same one that started us, if any.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const started = process.env.npm_execpath ?? ''
  if (path.basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...args])
  return run('npm', args, { shell: WINDOWS })
}
