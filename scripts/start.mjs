// @ts-check

import { originAt, portState, readPort } from '../server/port.mjs'
import { readSettings } from '../server/settings.mjs'
import { build, isBuilt } from './build.mjs'
import { install } from './install.mjs'
import { prepare } from './prepare.mjs'
import { node, ROOT, script, stopSignal } from './process.mjs'

/** `npm start`: installs and builds as far as necessary, then serves. */
async function start() {
  const port = readPort(process.env.PORT)
  if (port === undefined) {
    console.error(`PORT is "${process.env.PORT}", which is not a valid port: give a whole number from 1 to 65535.`)
    return 1
  }
  const { settings, faults } = readSettings(process.env, ROOT)
  if (faults.length > 0) {
    console.error(faults.join('\n'))
    return 1
  }
  // Check first, to avoid a useless build.
  const state = await portState(port)
  if (state !== 'free') {
    const trouble = state === 'taken' ? 'is taken by another program' : 'may not be used by this user'
    const other = port === 65_535 || port < 1024 ? 3001 : port + 1
    console.error(`Port ${port} ${trouble}. Choose another, for example: PORT=${other} npm start`)
    return 1
  }
  // The site's own origin is inlined into the build, for embed codes, citations and cards.
  const origin = originAt(settings.origin, port)
  if (origin) process.env.JOLIBA_ORIGIN = origin
  const { ready, said } = await prepare({ install, isBuilt, check: () => script('data:check'), build, stopSignal })
  if (said) console.error(said)
  if (!ready) return stopSignal() ? 0 : 1
  const code = await node('server/serve.mjs', ['--port', String(port)])
  return stopSignal() ? 0 : code
}

process.exitCode = await start()
