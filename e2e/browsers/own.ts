import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Cleans up when this program is stopped. */
const open = new Set<() => void>()
process.on('exit', () => {
  for (const end of open) end()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** A child process with its own folder, and its descendants. */
export interface Own {
  readonly child: ChildProcess
  /** Kills the process and its children. */
  readonly end: () => void
}

/** Runs a program until `end`, or until this program exits. */
export function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv, stdio: StdioOptions): Own {
  // Detached to lead a process group: a signal to the group reaches the children, too.
  const child = spawn(file, args, { env, stdio, detached: true })
  // An unhandled error would crash this program; `said` reports it.
  child.on('error', () => {})
  const end = () => {
    open.delete(end)
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of them have already ended.
    }
  }
  open.add(end)
  return { child, end }
}

/** A folder that is deleted by `end`, or when this program exits. */
export function ownFolder(): { readonly folder: string; readonly end: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-browser-'))
  const end = () => {
    open.delete(end)
    // A browser that has just ended may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  open.add(end)
  return { folder, end }
}

/**
 * Waits until a program prints a matching line, and returns its first group.
 * @param from file descriptor: 1 for stdout, 2 for stderr
 */
export async function said({ child }: Own, from: number, pattern: RegExp, milliseconds: number): Promise<string> {
  const stream = child.stdio[from]
  let text = ''
  return within(
    milliseconds,
    `no answer from ${path.basename(child.spawnfile)}`,
    new Promise((resolve, reject) => {
      stream?.on('data', (more) => {
        text += more
        const found = pattern.exec(text)
        if (found) resolve(found[1] ?? '')
      })
      child.once('error', reject)
      child.once('exit', (code) =>
        reject(new Error(`${path.basename(child.spawnfile)} ended with ${code}: ${text.trim().split('\n').at(-1)}`)),
      )
    }),
  )
}

/** Rejects if the work takes longer than the timeout. */
export async function within<T>(milliseconds: number, otherwise: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${milliseconds / 1000} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The first of these programs in PATH. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
}
