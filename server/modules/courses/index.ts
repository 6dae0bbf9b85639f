// What other modules may use of courses.
export { type JoinedLearner, joinLearnerIn, partLearnerIn } from './join-people.ts'
export { answerIn, readLessonIn, resultIn } from './learn.ts'
export { type Learner, loadOffers, needOffer } from './offer.ts'
export { showCourse, showItem } from './show.ts'
