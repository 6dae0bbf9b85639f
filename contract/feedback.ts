// Feedback: surveys, marks, suggestions and improvements.

export const feedback = {}
