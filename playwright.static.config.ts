import { LEFT_OUT } from './e2e/folderLeftOut'
import base from './playwright.config'

/*
 * `npm run e2e:static`: the suite on a folder of files, on a host without rules and below a path. Written before by
 * JOLIBA_ORIGIN=http://localhost:3100 npm run static -- --base /joliba/
 */

// Pages are opened where they are placed (e2e/fixtures.ts).
process.env.JOLIBA_FOLDER ??= '/joliba/'
const port = new URL(base.use?.baseURL ?? '').port

export default {
  ...base,
  testIgnore: LEFT_OUT.flatMap(({ file }) => (file ? [file] : [])),
  grepInvert: LEFT_OUT.flatMap(({ test }) => (test ? [test] : [])),
  webServer: {
    command: `node scripts/folder/fileServer.mjs out ${process.env.JOLIBA_FOLDER} ${port}`,
    url: `http://localhost:${port}${process.env.JOLIBA_FOLDER}`,
    reuseExistingServer: false,
  },
} satisfies typeof base
