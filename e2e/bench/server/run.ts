import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { withBareNode } from './bare'
import { withNginx } from './nginx'
import { comparison } from './rates'
import { startServer } from './site'
import { departures, distinctQueries, stopUnderLoad, upgrades } from './trials'

/*
 * `npm run bench:server`, after a build: throughput of the production server next to bare `node:http` and nginx with
 * the same bytes, and its behaviour when clients disconnect or it is stopped. `--seconds 2` and `--distinct 500` make a
 * short run.
 */

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, distinct: { type: 'string', default: '20000' } },
})
const seconds = Number(values.seconds)
const distinct = Number(values.distinct)
if (!(seconds >= 1 && distinct >= 1)) throw new RangeError('--seconds and --distinct take a number from 1 on')

console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`)
const site = await startServer()
try {
  await withBareNode((bare) =>
    withNginx(async (nginx) => {
      await comparison(site, bare, nginx, seconds)
    }),
  )
  await distinctQueries(site, distinct)
  await upgrades(site, 1000)
  await departures(site, 1000)
  await stopUnderLoad(site)
} finally {
  await site.kill()
}
