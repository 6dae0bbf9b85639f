// Rows of migration 0012_portal.

// biome-ignore lint/complexity/noBannedTypes: filled by its owner
export type PortalTables = {}
