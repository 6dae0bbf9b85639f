// What other modules may use of feedback.
export { answerAskIn } from './asks/answer.ts'
export { readLink as readSurveyLink } from './asks/link.ts'
export { loadAsk, loadAskById, type ShownAsk } from './asks/load.ts'
export { createIdeaIn, readerOf as ideaReaderOf, voteIn } from './ideas/act.ts'
export { showIdeas } from './ideas/show.ts'
export { loadIdeas } from './ideas/store.ts'
export { type JoinedVoice, joinVoiceIn, partVoiceIn } from './join-people.ts'
