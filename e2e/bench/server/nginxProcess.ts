import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { exitOf, pause } from './site'

export const NO_NGINX = 'nginx could not be started: Debian has it in the package nginx-light.'

/** The program of Debian's nginx; undefined if it is not installed. */
export function findNginx(): string | undefined {
  return ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
}

/** Directives for the folders that nginx creates in any case; the default ones are writable only by root. */
export function temporaryFolders(folder: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return folders.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
}

/** Runs nginx with the `nginx.conf` of a folder while something runs. */
export async function whileNginxRuns(
  program: string,
  folder: string,
  run: (nginx: ChildProcess) => Promise<void>,
): Promise<void> {
  const options = ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')]
  const nginx = spawn(program, options, { stdio: 'inherit' })
  const exit = exitOf(nginx)
  try {
    await run(nginx)
  } finally {
    nginx.kill('SIGQUIT')
    await Promise.race([exit, pause(5000).then(() => nginx.kill('SIGKILL'))])
  }
}

/** The same for a trial, once nginx answers: if the trial fails, the log of errors is printed. */
export function tryWithNginx(
  program: string,
  folder: string,
  { ask, trial }: { readonly ask: () => Promise<unknown>; readonly trial: () => Promise<void> },
): Promise<void> {
  return whileNginxRuns(program, folder, async () => {
    try {
      const until = performance.now() + 10_000
      while (performance.now() < until && !(await ask().catch(() => null))) await pause(100)
      await trial()
    } catch (fault) {
      console.error(readFileSync(path.join(folder, 'error.log'), 'utf8'))
      throw fault
    }
  })
}
