import { type ElementType, Fragment, type Key } from 'react'
import * as runtime from 'react/jsx-runtime'
import { linked, placed } from '@/geodata/domain/site/folder'
import { isMade } from '@/geodata/domain/site/placing'
import { FolderPicture, FolderSource } from './FolderPicture'

/*
 * What JSX is compiled to in a folder of files (tsconfig.folder.json): addresses in elements are those of the folder.
 * So every link of every page holds, also one that is written tomorrow, and the build for the server has not a byte of
 * it.
 */

export { Fragment }

type Props = Readonly<Record<string, unknown>>

/** The attributes that hold an address of the site, by element. */
const ADDRESSES: Readonly<Record<string, string>> = {
  a: 'href',
  form: 'action',
  iframe: 'src',
  img: 'src',
  link: 'href',
  script: 'src',
  source: 'srcSet',
}

export function jsx(type: ElementType, props: Props, key?: Key) {
  return runtime.jsx(typeOf(type, props), inFolder(type, props), key)
}

export function jsxs(type: ElementType, props: Props, key?: Key) {
  return runtime.jsxs(typeOf(type, props), inFolder(type, props), key)
}

function typeOf(type: ElementType, { src, srcSet }: Props): ElementType {
  if (type === 'img' && typeof src === 'string' && isMade(src)) return FolderPicture
  if (type === 'source' && typeof srcSet === 'string' && isMade(srcSet)) return FolderSource
  return type
}

function inFolder(type: ElementType, props: Props): Props {
  const name = typeof type === 'string' ? ADDRESSES[type] : undefined
  const address = name && props[name]
  if (!name || typeof address !== 'string' || typeOf(type, props) !== type) return props
  return { ...props, [name]: type === 'a' ? linked(address) : placed(address) }
}
