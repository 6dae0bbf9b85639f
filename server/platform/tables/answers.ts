// Rows of migration 0011_answers.

// biome-ignore lint/complexity/noBannedTypes: filled by its owner
export type AnswersTables = {}
