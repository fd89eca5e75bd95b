import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build as esbuild } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './process.mjs'

/** Created by the build stage. */
const MADE = ['node_modules', '.next']

function text(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The instructions of the Dockerfile, each on one line. */
const instructions = text('Dockerfile')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const stages = instructions.reduce<string[][]>((found, line) => {
  if (line.startsWith('FROM ')) found.push([])
  found.at(-1)?.push(line)
  return found
}, [])
const last = stages.at(-1) ?? []

function ofKind(lines: readonly string[], kind: string): string[] {
  return lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1))
}

const ignored = text('.dockerignore').trim().split('\n')

describe('Dockerfile', () => {
  it('has two stages on the Node version that the project requires', () => {
    expect(stages).toHaveLength(2)
    for (const from of stages.map(([line]) => line))
      expect(from).toMatch(new RegExp(`^FROM node:${text('.nvmrc').trim()}-slim`))
  })

  it('copies only existing files, and none that are ignored', () => {
    const copied = stages
      .flatMap((lines) => ofKind(lines, 'COPY'))
      .flatMap((line) => {
        const built = line.startsWith('--from=build ')
        return line
          .replace('--from=build ', '')
          .split(' ')
          .slice(0, -1)
          .map((from) => (built ? path.posix.relative('/joliba', from) : from))
      })
    expect(copied.length).toBeGreaterThan(8)
    for (const file of copied) {
      expect(MADE.includes(file) || existsSync(path.join(ROOT, file)), file).toBe(true)
      if (!MADE.includes(file)) expect(ignored, file).not.toContain(file)
    }
  })

  it('includes every folder that the server reads, as listed in docs/operations.md', () => {
    const read = /reads ((?:`[^`]+`,?\s(?:and\s)?)+)/.exec(text('docs/operations.md'))?.[1] ?? ''
    const folders = [...read.matchAll(/`([^`]+)`/g)].map(([, folder]) => folder)
    expect(folders.length).toBeGreaterThanOrEqual(4)
    const copied = ofKind(last, 'COPY').map((line) => line.split(' ').at(-1))
    expect(copied).toEqual(expect.arrayContaining([...folders, 'server', 'node_modules']))
  })

  it('includes every module of this repository that the server and the configuration of Next import', async () => {
    const { metafile } = await esbuild({
      absWorkingDir: ROOT,
      entryPoints: ['next.config.js', 'server/serve.mjs', 'server/worker.mjs'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outdir: 'none',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const imported = new Set<string>()
    const walk = (file: string) => {
      if (imported.has(file)) return
      imported.add(file)
      // What is imported dynamically is for compiling only, or written by the build.
      for (const { path, kind, external } of metafile.inputs[file]?.imports ?? [])
        if (kind === 'import-statement' && !external) walk(path)
    }
    for (const file of Object.values(metafile.outputs)) walk(file.entryPoint ?? '')
    expect(imported.size).toBeGreaterThan(20)
    const copied = ofKind(last, 'COPY').flatMap((line) => line.split(' ').slice(1, -1))
    const isCopied = (file: string) =>
      copied.some((from) => file === path.posix.relative('/joliba', from) || `/joliba/${file}`.startsWith(`${from}/`))
    expect([...imported].filter((file) => !isCopied(file))).toEqual([])
  })

  it('runs the server as an unprivileged user, with a readiness check', () => {
    expect(ofKind(last, 'USER')).toEqual(['node'])
    const [, program = '', , port] = JSON.parse(ofKind(last, 'CMD')[0] ?? '[]')
    expect(existsSync(path.join(ROOT, program))).toBe(true)
    expect(ofKind(last, 'EXPOSE')).toEqual([port])
    expect(ofKind(last, 'HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port}/readyz`)
  })
})

describe('compose.yaml', () => {
  const { services } = parse(text('compose.yaml'))

  it('runs the Dockerfile with a read-only file system, and allows a graceful shutdown', () => {
    expect(Object.keys(services)).toEqual(['joliba'])
    expect(services.joliba).toMatchObject({ build: { context: '.' }, read_only: true, cap_drop: ['ALL'] })
    expect(Number.parseInt(services.joliba.stop_grace_period, 10)).toBeGreaterThanOrEqual(12)
    expect(services.joliba.ports[0].split(':').at(-1)).toBe(ofKind(last, 'EXPOSE')[0])
  })

  it('passes on every setting that the server reads at the start only', () => {
    const rows = [...text('docs/operations.md').matchAll(/^\| (`[A-Z].*?) +\|.*\| start +\|$/gm)]
    const settings = rows.flatMap(([, names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))
    expect(settings).toContain('JOLIBA_PROXIES')
    const given = Object.keys(services.joliba.environment)
    expect(given).toEqual(expect.arrayContaining([...settings.filter((name) => name !== 'PORT'), 'DATABASE_URL']))
  })

  it('passes on existing settings', () => {
    const documented = text('docs/operations.md')
    for (const name of [...Object.keys(services.joliba.environment), ...Object.keys(services.joliba.build.args)])
      expect(documented).toContain(`\`${name}\``)
  })
})

describe('.github', () => {
  it('tests with the same command as everyone', () => {
    const { jobs } = parse(text('.github/workflows/test.yml'))
    expect(jobs.test.steps.map(({ run }: { run?: string }) => run)).toContain('.ci/run')
    expect(existsSync(path.join(ROOT, '.ci/run'))).toBe(true)
  })

  it('has labelled forms that ask for the id and source of an event', () => {
    const folder = '.github/ISSUE_TEMPLATE'
    const forms = readdirSync(path.join(ROOT, folder)).filter((file) => file !== 'config.yml')
    for (const file of forms) {
      const form = parse(text(`${folder}/${file}`))
      expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
      for (const field of form.body) expect(field.attributes.label, file).toEqual(expect.any(String))
    }
    const asked = parse(text(`${folder}/event.yml`)).body as { id: string; validations?: { required: boolean } }[]
    const required = asked.filter(({ validations }) => validations?.required).map(({ id }) => id)
    expect(required).toEqual(expect.arrayContaining(['record', 'source']))
  })
})
