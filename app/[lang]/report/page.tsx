export { default, generateMetadata } from './reportRoute'
