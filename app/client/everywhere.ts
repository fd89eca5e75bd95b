/*
 * What the layout of every page names, and what Next's server names around it. It is part of the first script
 * (hydrate.tsx), so that a page needs neither a script for each of them nor copies of what they share.
 */

export { default as RenderFromTemplateContext } from 'next/dist/client/components/render-from-template-context'
export { MetadataBoundary } from 'next/dist/lib/framework/boundary-components'
export { IconMark } from 'next/dist/lib/metadata/generate/icon-mark'
export { MessagesProvider } from '@/components/language/MessagesProvider'
export { Offline } from '@/components/parts/offline/Offline'
export { NotFoundHere } from '@/components/parts/site/NotFoundHere'
export { WholeFailure } from '@/components/parts/site/WholeFailure'
export { default as ErrorHere } from '../[lang]/error'
export { ClientPageRoot } from './clientRoots'
export { default as LayoutRouter } from './LayoutRouter'
