import { notFound } from 'next/navigation'

/** Any address below a language that no page answers, so that the language's own 404 page does. */
export default function NoSuchPage(): never {
  notFound()
}
