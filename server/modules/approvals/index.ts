// What other modules may use of approvals.
export { askByTemplateIn } from './ask.ts'
export { cancelIn, decideIn, delegateIn } from './decide.ts'
export { linkLives, readLink } from './link.ts'
export { showApprovals } from './show.ts'
export { countAsked, loadApproval, loadAsked, loadVotesByNumbers } from './store.ts'
