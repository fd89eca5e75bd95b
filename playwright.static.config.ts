import { LEFT_OUT } from './e2e/folderLeftOut'
import base from './playwright.config'

/*
 * `npm run e2e:static`: the suite on a folder of files, on a host without rules and below a path. What it cannot hold
 * is in e2e/folderLeftOut.ts. Written before with the settings of the server that is tested otherwise:
 * JOLIBA_ORIGIN=http://localhost:3100 JOLIBA_CONTACT=desk@joliba.example \
 * JOLIBA_TILES='http://tiles.invalid/{z}/{x}/{y}.png' JOLIBA_TILES_ATTRIBUTION='Streets © their mappers' \
 * npm run static -- --base /joliba/
 */

// Pages are opened where they are placed (e2e/fixtures.ts).
process.env.JOLIBA_FOLDER ??= '/joliba/'
const port = new URL(base.use?.baseURL ?? '').port

const files = LEFT_OUT.flatMap(({ file }) => (file ? [file] : []))
const tests = LEFT_OUT.flatMap(({ test }) => (test ? [test] : []))

export default {
  ...base,
  // What a project says itself takes the place of what is said for all.
  projects: (base.projects ?? []).map(({ testIgnore = [], ...project }) => ({
    ...project,
    testIgnore: [testIgnore, files].flat(),
    grepInvert: tests,
  })),
  webServer: {
    command: `node scripts/folder/fileServer.mjs out ${process.env.JOLIBA_FOLDER} ${port}`,
    url: `http://localhost:${port}${process.env.JOLIBA_FOLDER}`,
    reuseExistingServer: false,
  },
} satisfies typeof base
