// @ts-check
import { build, isBuilt } from './build.mjs'
import { install } from './install.mjs'
import { originAt, portState, readPort } from './port.mjs'
import { node, script, stopSignal } from './process.mjs'

/** `npm start`: installs, builds and serves, each only as far as it is needed. */
async function start() {
  const port = readPort(process.env.PORT)
  if (port === undefined) {
    console.error(`PORT is "${process.env.PORT}", which is not a valid port: give a whole number from 1 to 65535.`)
    return 1
  }
  // Asked first, so that nobody waits for a build in vain.
  const state = await portState(port)
  if (state !== 'free') {
    const trouble = state === 'taken' ? 'is taken by another program' : 'may not be used by this user'
    const other = port === 65_535 || port < 1024 ? 3001 : port + 1
    console.error(`Port ${port} ${trouble}. Choose another, for example: PORT=${other} npm start`)
    return 1
  }
  // Codes to embed, citations and cards carry the site's own address, which is written into the build.
  const origin = originAt(process.env.JOLIBA_ORIGIN, port)
  if (origin) process.env.JOLIBA_ORIGIN = origin
  if (!(await install())) return 1
  if (!isBuilt()) {
    if ((await script('data:check')) !== 0) {
      console.error('Nothing was built: the data has the errors listed above.')
      return 1
    }
    if ((await build()) !== 0) {
      console.error('The build failed: see the message above.')
      return 1
    }
  }
  const code = await node('.ci/serve.mjs', ['--port', String(port)])
  return stopSignal() ? 0 : code
}

process.exitCode = await start()
