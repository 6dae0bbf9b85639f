// Rows of migration 0014_courses.

// biome-ignore lint/complexity/noBannedTypes: filled by its owner
export type CoursesTables = {}
