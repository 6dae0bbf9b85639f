// Rows of migration 0015_requests.

// biome-ignore lint/complexity/noBannedTypes: filled by its owner
export type RequestsTables = {}
