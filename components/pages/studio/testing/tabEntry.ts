export * from '../kept/drafts'
export * from '../kept/keeper'
export * from '../kept/keptPictures'
