export { annotationOf as annotationIn } from '../story/annotation'
