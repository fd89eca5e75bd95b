import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../../server/port.mjs'
import { findNginx, NO_NGINX, temporaryFolders, whileNginxRuns } from './nginxProcess'
import type { Served } from './site'

/** An nginx that serves given answers at `/0`, `/1` … */
export interface Nginx extends Served {
  readonly serve: (answers: readonly Kept[]) => void
}

export interface Kept {
  readonly body: Buffer
  /** Alternating names and values, without those that a server sends of itself for each connection. */
  readonly headers: readonly string[]
  readonly type: string
  readonly encoding: string | null
}

/**
 * Runs Debian's nginx, with its default number of workers, during a measurement; `measure` gets null if nginx is not
 * installed.
 */
export async function withNginx(measure: (nginx: Nginx | null) => Promise<void>): Promise<void> {
  const program = findNginx()
  if (!program) {
    console.log(`${NO_NGINX} There is nothing to compare with.`)
    return measure(null)
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-nginx-'))
  const port = await freePort()
  const configuration = path.join(folder, 'nginx.conf')
  const configure = (answers: readonly Kept[]) => {
    for (const [i, { body }] of answers.entries()) writeFileSync(path.join(folder, String(i)), body)
    writeFileSync(configuration, configurationOf(folder, port, answers))
  }
  configure([])
  try {
    await whileNginxRuns(program, folder, (nginx) =>
      measure({
        origin: `http://127.0.0.1:${port}`,
        port,
        pid: nginx.pid ?? 0,
        serve: (answers) => {
          configure(answers)
          nginx.kill('SIGHUP')
        },
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function configurationOf(folder: string, port: number, answers: readonly Kept[]): string {
  const locations = answers.map(
    ({ type, encoding }, i) =>
      `location = /${i} { alias ${folder}/${i}; default_type "${type}"; ${encoding ? `add_header Content-Encoding ${encoding};` : ''} }`,
  )
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  ${temporaryFolders(folder)}
  server { listen 127.0.0.1:${port}; ${locations.join('\n')} }
}`
}
