import type { ReactNode } from 'react'

/** Around every page; a server answers each address by itself. In a folder of files ./Folder.tsx takes its place. */
export function Folder({ children }: { readonly children: ReactNode }) {
  return children
}
