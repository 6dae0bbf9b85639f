// Knowledge: articles, their languages, versions and readers.
import { articles } from './knowledge/articles.ts'
import { collections } from './knowledge/collections.ts'
import { editions } from './knowledge/editions.ts'
import { articleImports } from './knowledge/imports.ts'

export type { Article, ArticleFile, ArticleItem, Collection, Edition } from './knowledge/shapes.ts'

/** Each route by what one does with it. */
export const knowledge = {
  listArticles: articles.list,
  createArticle: articles.create,
  getArticle: articles.get,
  changeArticle: articles.change,
  reviewed: articles.reviewed,
  addFiles: articles.addFiles,
  removeFile: articles.removeFile,
  preview: articles.preview,
  templates: articles.templates,
  fromTicket: articles.fromTicket,
  getEdition: editions.get,
  saveDraft: editions.save,
  dropDraft: editions.drop,
  askReview: editions.askReview,
  giveBack: editions.giveBack,
  publish: editions.publish,
  confirm: editions.confirm,
  versions: editions.versions,
  version: editions.version,
  diff: editions.diff,
  restore: editions.restore,
  listCollections: collections.list,
  createCollection: collections.create,
  changeCollection: collections.change,
  removeCollection: collections.remove,
  imports: articleImports.list,
  getImport: articleImports.get,
  startImport: articleImports.start,
}
