// Answers: articles found and suggested, and where an article is missing.

export const answers = {}
