import { expect, test, vi } from 'vitest'
import { readSettings } from './settings.mjs'

test('all are optional', () => {
  const none = {
    settings: { origin: undefined, tiles: undefined, log: undefined, remote: 'code', proxies: 0 },
    faults: [],
  }
  expect(readSettings({})).toEqual(none)
  expect(readSettings({ JOLIBA_ORIGIN: '', JOLIBA_TILES: ' ', JOLIBA_LOG: '', JOLIBA_REMOTE: '' })).toEqual(none)
})

test.each([
  ['https://joliba.example', 'https://joliba.example'],
  ['https://joliba.example/', 'https://joliba.example'],
  [' http://localhost:3000 ', 'http://localhost:3000'],
  ['HTTPS://Joliba.Example', 'https://joliba.example'],
])('JOLIBA_ORIGIN %j means %j', (JOLIBA_ORIGIN, origin) => {
  expect(readSettings({ JOLIBA_ORIGIN })).toMatchObject({ settings: { origin }, faults: [] })
})

test.each([
  'joliba.example',
  'ftp://joliba.example',
  'javascript:alert(1)',
  'https:joliba.example',
  'https://',
  'https://joliba.example/atlas',
  'https://joliba.example//',
  'https://joliba.example/?a=1',
  'https://joliba.example?',
  'https://joliba.example#',
  'https://user:secret@joliba.example',
  'https://@joliba.example',
  'https://joliba.example\\evil',
])('JOLIBA_ORIGIN %j is refused with a sentence', (JOLIBA_ORIGIN) => {
  const { settings, faults } = readSettings({ JOLIBA_ORIGIN })
  expect(settings.origin).toBeUndefined()
  expect(faults).toEqual([expect.stringContaining(`JOLIBA_ORIGIN is "${JOLIBA_ORIGIN}"`)])
})

test.each(['https://tiles.example/{z}/{x}/{y}.png', 'http://10.0.0.7:8080/{z}/{x}/{y}{r}.png?key=a'])(
  'JOLIBA_TILES %j is accepted',
  (JOLIBA_TILES) => {
    expect(readSettings({ JOLIBA_TILES })).toMatchObject({ settings: { tiles: JOLIBA_TILES }, faults: [] })
  },
)

test.each([
  'https://tiles.example/',
  'https://tiles.example/{z}/{x}.png',
  '/tiles/{z}/{x}/{y}.png',
  'data:image/png,{z}{x}{y}',
  'https://user:secret@tiles.example/{z}/{x}/{y}.png',
])('JOLIBA_TILES %j is refused with a sentence', (JOLIBA_TILES) => {
  expect(readSettings({ JOLIBA_TILES }).faults).toEqual([expect.stringContaining(`JOLIBA_TILES is "${JOLIBA_TILES}"`)])
})

test('JOLIBA_PROXIES is a small number or nothing', () => {
  expect(readSettings({ JOLIBA_PROXIES: '2' })).toMatchObject({ settings: { proxies: 2 }, faults: [] })
  for (const JOLIBA_PROXIES of ['yes', '-1', '10', '1.5', '127.0.0.1'])
    expect(readSettings({ JOLIBA_PROXIES })).toMatchObject({
      settings: { proxies: 0 },
      faults: [expect.stringContaining(`JOLIBA_PROXIES is "${JOLIBA_PROXIES}"`)],
    })
})

test('JOLIBA_REMOTE is 1, 0 or nothing', () => {
  expect(readSettings({ JOLIBA_REMOTE: '1' })).toMatchObject({ settings: { remote: 'on' }, faults: [] })
  expect(readSettings({ JOLIBA_REMOTE: '0' })).toMatchObject({ settings: { remote: 'off' }, faults: [] })
  expect(readSettings({ JOLIBA_REMOTE: 'yes' })).toMatchObject({
    settings: { remote: 'off' },
    faults: [expect.stringContaining('JOLIBA_REMOTE is "yes"')],
  })
})

test('DATABASE_URL is the address of a database, which is not repeated, as it may hold a password', () => {
  for (const DATABASE_URL of [
    '',
    'postgres://site@127.0.0.1:5432/joliba',
    'postgresql://a:b@db.example/x?sslmode=require',
  ])
    expect(readSettings({ DATABASE_URL }).faults).toEqual([])
  for (const DATABASE_URL of ['joliba', 'postgres://secret', 'mysql://a:secret@b/c', 'https://secret.example/x']) {
    const [fault, ...others] = readSettings({ DATABASE_URL }).faults
    expect(fault).toMatch(/^DATABASE_URL is not the address/)
    expect(fault).not.toContain('secret')
    expect(others).toEqual([])
  }
  expect(readSettings({ DATABASE_CONNECTIONS: '4', DATABASE_TIMEOUT: '10' }).faults).toEqual([])
  expect(readSettings({ DATABASE_CONNECTIONS: '0', DATABASE_TIMEOUT: 'long' }).faults).toEqual([
    'DATABASE_CONNECTIONS is "0": give a whole number from 1 to 50.',
    'DATABASE_TIMEOUT is "long": give a whole number from 1 to 60.',
  ])
})

test('JOLIBA_LOG is json or nothing, and every fault is reported', () => {
  expect(readSettings({ JOLIBA_LOG: 'json' })).toMatchObject({ settings: { log: 'json' }, faults: [] })
  expect(readSettings({ JOLIBA_LOG: 'yes', JOLIBA_TILES: 'no', JOLIBA_ORIGIN: 'never' }).faults).toHaveLength(3)
})

test.each(['e2e/fixtures/veyra', 'geodata/mali', ''])('"%s" is an atlas folder', (JOLIBA_ATLAS) => {
  expect(readSettings({ JOLIBA_ATLAS }).faults).toEqual([])
})

test('the folder of an atlas is one of the project, wherever the server is started', () => {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue('/')
  expect(readSettings({ JOLIBA_ATLAS: 'geodata/mali' }).faults).toEqual([])
  cwd.mockRestore()
})

test.each(['geodata', 'nowhere', '../elsewhere', '/tmp', '.'])('"%s" is no atlas folder', (JOLIBA_ATLAS) => {
  expect(readSettings({ JOLIBA_ATLAS }).faults).toEqual([
    `JOLIBA_ATLAS is "${JOLIBA_ATLAS}": give a folder inside the project that holds an atlas.yaml, such as geodata/mali.`,
  ])
})
