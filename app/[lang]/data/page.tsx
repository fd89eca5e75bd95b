export { default, generateMetadata } from './dataRoute'
