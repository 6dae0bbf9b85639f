// Courses: articles in order with a check at the end.

export const courses = {}
