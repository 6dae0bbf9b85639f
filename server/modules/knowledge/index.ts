// What other modules may use of knowledge. Readers get articles by these functions only.

export { write as writeKnowledge } from './by.ts'
export type { FoundArticle } from './import/found.ts'
export { bringIn, type Going, placeOf } from './import/write.ts'
export { listCollections } from './read/collections.ts'
export { type EditionView, listEditions } from './read/editions.ts'
export { loadAlias, loadArticleFile } from './read/files.ts'
export { type ListQuery, listArticles, loadArticlePage, popular } from './read/pages.ts'
export type { ArticlePage, ArticleView, CollectionView } from './read/views.ts'
export { type Rendered, renderArticle } from './render/index.ts'
export { loadStamp, touchKnowledge } from './stamp.ts'
export { openCollections, visibleArticles } from './visible.ts'
