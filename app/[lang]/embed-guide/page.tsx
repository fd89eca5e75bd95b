export { default, generateMetadata } from './guideRoute'
