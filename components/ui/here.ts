import { onServer } from '@/geodata/domain/site/folder'

/** The path of the current page as the server has it, also in a folder of files. */
export function herePath(): string {
  const { pathname, search } = window.location
  return onServer(pathname, search)
}
