// What other modules may use of approvals.
export { askByTemplate, askByTemplateIn } from './ask.ts'
export { cancelIn, decideIn, delegateIn } from './decide.ts'
export { linkLives, readLink } from './link.ts'
export { showApprovals } from './show.ts'
export { countAsked, loadApproval, loadAsked, loadVotes, loadVotesByNumbers } from './store.ts'
