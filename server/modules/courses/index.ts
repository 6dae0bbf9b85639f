// What other modules may use of courses.
export { answerIn, readLessonIn, resultIn } from './learn.ts'
export { type Learner, loadOffers, needOffer } from './offer.ts'
export { showCourse, showItem } from './show.ts'
