// Brands: how the portal looks and speaks for each desk, its pages and notices.
import { brandRoutes } from './brands/brands.ts'
import { noticeRoutes } from './brands/notices.ts'
import { pageRoutes } from './brands/pages.ts'
import { themeRoutes } from './brands/themes.ts'

export type { Brand } from './brands/brands.ts'
export type { ServiceNotice } from './brands/notices.ts'
export type { PageVersion, PortalPage } from './brands/pages.ts'
export type { Theme } from './brands/themes.ts'

export const brands = { ...brandRoutes, ...themeRoutes, ...pageRoutes, ...noticeRoutes }
