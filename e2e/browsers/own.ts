import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Ends what is still running when this program is stopped. */
const open = new Set<() => void>()
process.on('exit', () => {
  for (const end of open) end()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** A program that was started with a folder of its own, and with all that it starts in turn. */
export interface Own {
  readonly child: ChildProcess
  /** Ends the program and its children at once. */
  readonly end: () => void
}

/** Runs a program until `end`, or until this program ends. */
export function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv, stdio: StdioOptions): Own {
  // The leader of a group: a signal to the group reaches the children, too.
  const child = spawn(file, args, { env, stdio, detached: true })
  // Without somebody to hear it, an error ends this program; `said` reports it.
  child.on('error', () => {})
  const end = () => {
    open.delete(end)
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of them have ended by themselves.
    }
  }
  open.add(end)
  return { child, end }
}

/** A folder that is deleted by `end`, or when this program ends. */
export function ownFolder(): { readonly folder: string; readonly end: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-browser-'))
  const end = () => {
    open.delete(end)
    // A browser that was ended just now may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  open.add(end)
  return { folder, end }
}

/**
 * Waits until a program prints a line that matches, and gives what the first group holds.
 * @param from the number of the stream: 1 for the output, 2 for errors
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

/** Rejects when something takes longer. */
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

/** The first of these programs that stands in a folder of PATH. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
}
