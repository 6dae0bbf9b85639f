// What other modules may use of answers. Each asks with the reader for whom it asks.
export { type Asking, type Found, findAnswers } from './find/find.ts'
export { type Describing, relatedAnswers, suggestAnswers } from './find/suggest.ts'
export { type Mark, markArticle } from './readers/marks.ts'
export { logSearch, type Searched } from './readers/searches.ts'
export { countViews, noteTicketAfter, type Views } from './readers/views.ts'
export { loadAcknowledgementAnswers, type Named } from './tickets/acknowledge.ts'
