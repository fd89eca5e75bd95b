import { expose } from 'comlink'
import { importer } from './importing'

/*
 * Runs in a worker, whose policy allows no request at all: what it reads cannot leave the browser.
 */

expose(importer)
