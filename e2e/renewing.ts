import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { placed } from '../geodata/domain/site/folder'
import { test as base } from './fixtures'

interface Renewing {
  /** The URL of an address of the same site at another origin. */
  readonly at: (address: string) => string
  /** From now on the site has another build. */
  readonly renew: () => void
}

/** The build that a renewed site has. */
export const NEXT_BUILD = 'the-next-build'

/** Files that say which build the site has, beside its pages. */
const NAMES_BUILD = /\/(?:sw\.js|offline\.json|list-\w+\.json)$/

/** Tests of what readers see when the site gets another build: the same pages and scripts, with another name. */
export const test = base.extend<{ renewing: Renewing }>({
  renewing: async ({ complaints, baseURL }, use) => {
    const { build }: { build: string } = await (await fetch(`${baseURL}${placed('/offline.json')}`)).json()
    let renewed = false
    const server = createServer(async (request, response) => {
      const address = (request.url ?? '').replace('/list-next-', '/list-')
      const answer = await fetch(baseURL + address, { redirect: 'manual' })
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
      const isRenewed = renewed && (isPage || NAMES_BUILD.test(address))
      const body = isRenewed ? asNext(await answer.text(), isPage) : Buffer.from(await answer.arrayBuffer())
      const headers = [...answer.headers].filter(([name]) => !/^(?:content-(?:encoding|length)|connection)$/.test(name))
      response.writeHead(answer.status, Object.fromEntries(headers)).end(body)
    })
    // A page's own scripts stay as they are, since its policy names them.
    const asNext = (text: string, isPage: boolean) =>
      isPage ? `${text}<!--${NEXT_BUILD}-->` : text.replaceAll(build, NEXT_BUILD).replaceAll('/list-', '/list-next-')
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    complaints.expected(new RegExp(`^asked: ${origin}/`))
    await use({
      at: (address) => origin + placed(address),
      renew: () => {
        renewed = true
      },
    })
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  },
})
