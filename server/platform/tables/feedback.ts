// Rows of migration 0013_feedback.

// biome-ignore lint/complexity/noBannedTypes: filled by its owner
export type FeedbackTables = {}
