import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = (file: string) => readFileSync(file, 'utf8')
const guide = text('docs/operations.md')

/** Addresses in the table of caches whose Cache-Control begins in this way. */
function addresses(begin: string): string[] {
  const rows = [...guide.matchAll(/^\|(.+)\| `((?:public|private|no-)[^`]*)` /gm)]
  return rows
    .filter(([, , caching = '']) => caching.startsWith(begin))
    .flatMap(([, examples = '']) => [...examples.matchAll(/`(\/[^`…?]*)/g)].map(([, address = '']) => address))
}

describe('deploy/nginx.conf', () => {
  const configuration = text('deploy/nginx.conf')
  const [, pattern = ''] = /location ~ (\S+) \{[^}]*proxy_cache joliba;/.exec(configuration) ?? []
  const kept = (address: string) => new RegExp(pattern).test(address) || address.startsWith('/_next/static/')

  it('keeps the files that may be kept, and neither pages nor anything private', () => {
    expect(addresses('public, max-age=3').length).toBeGreaterThan(6)
    for (const address of addresses('public, max-age=3')) expect(kept(address), address).toBe(true)
    const others = ['public, max-age=0', 'no-', 'private'].flatMap(addresses)
    expect(others.length).toBeGreaterThan(10)
    for (const address of others) expect(kept(address), address).toBe(false)
  })

  it('keeps its files in a folder that nginx can make', () => {
    expect(configuration).toMatch(/^proxy_cache_path \/var\/cache\/[a-z]+ /m)
  })

  it('has talks at one instance, and tells it who asks', () => {
    expect(configuration).toMatch(/location \/remote\/ \{\s+proxy_pass http:\/\/joliba_talks;/)
    const [, servers = ''] = /upstream joliba_talks \{(.*?)\}/s.exec(configuration) ?? []
    expect(servers.match(/server (?![^;]*backup)/g)).toHaveLength(1)
    expect(configuration).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')
    expect(configuration).toContain('proxy_set_header Host $host;')
  })
})

describe('deploy/joliba@.service', () => {
  const unit = text('deploy/joliba@.service')

  it('starts the server in the folder of its port, and lets it finish', () => {
    const [, program = ''] = /^ExecStart=\/usr\/bin\/node (\S+) --port %i$/m.exec(unit) ?? []
    expect(existsSync(program)).toBe(true)
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(12)
    expect(unit).toContain('KillSignal=SIGTERM')
  })

  it('lets it compile scripts, and write nothing', () => {
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute=yes/m)
    expect(unit).toMatch(/^ProtectSystem=strict$/m)
    expect(unit).not.toMatch(/^ReadWritePaths=/m)
  })
})

it('every setting of the server that these files name is documented', () => {
  for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile', 'deploy/joliba@.service', 'server/settings.mjs'])
    for (const [name] of text(file).matchAll(/JOLIBA_[A-Z]+/g)) expect(guide, `${file}: ${name}`).toContain(`\`${name}`)
})
