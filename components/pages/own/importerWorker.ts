import { expose } from 'comlink'
import { makeImporter } from './importing'

/*
 * Runs in a worker, whose policy allows no request at all: what it reads cannot leave the browser.
 */

expose(makeImporter())
