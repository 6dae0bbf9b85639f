// What other modules may use of brands.
export {
  hostName,
  type LoadedBrand,
  loadBrand,
  loadBrandById,
  loadTheme,
  loadThemeDraft,
} from './read/brand.ts'
export { loadNotices, type ShownNotice } from './read/notices.ts'
export { loadPage, loadPageLinks, type PageLink, type ShownPage } from './read/pages.ts'
export { noteThemeFault } from './store/fault.ts'
