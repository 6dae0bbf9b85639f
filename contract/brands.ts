// Brands: how the portal looks and speaks for each desk, its pages and notices.

export const brands = {}
