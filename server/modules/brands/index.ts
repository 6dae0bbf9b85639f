// What other modules may use of brands.

export { addBrand, changeBrand } from './actions/brands.ts'
export { addNotice } from './actions/notices.ts'
export { addPage } from './actions/pages.ts'
export { addressOfBrand, portalAddress } from './read/address.ts'
export {
  type LoadedBrand,
  loadBrand,
  loadBrandById,
  loadTheme,
  loadThemeDraft,
} from './read/brand.ts'
export { loadLogo, logoPath } from './read/logo.ts'
export { loadNotices, type ShownNotice } from './read/notices.ts'
export { loadPage, loadPageLinks, type PageLink, type ShownPage } from './read/pages.ts'
export { noteTicketBrand } from './store/belonging.ts'
export { noteThemeFault } from './store/fault.ts'
export {
  dropThemeDraft,
  type KeptTheme,
  listThemeVersions,
  publishThemeDraft,
  readTheme,
  restoreTheme,
  saveThemeDraft,
} from './store/themes.ts'
