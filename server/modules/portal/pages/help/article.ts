// One answer, in the language its address speaks, for a reader who may see it.
import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../../../platform/database.ts'
import { relatedAnswers } from '../../../answers/index.ts'
import { type ArticlePage, loadArticlePage } from '../../../knowledge/index.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { type AddressAsked, chooseEdition, pathOf, readAddress } from './address.ts'
import { articleModel } from './article-model.ts'
import { type Drawn, drawn, moved } from './drawn.ts'
import { headOf } from './head.ts'
import { collectionPath } from './lists.ts'
import { schemaOf } from './schema.ts'

const mostRelated = 4

export const article = async (visit: Visit, request: FastifyRequest): Promise<Drawn> => {
  const asked = addressIn(request)
  const { workspaceId, reader, words, portal } = visit
  const found = await portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const page = await loadPage(tx, visit, asked)
    const related =
      page &&
      (await relatedAnswers(tx, workspaceId, {
        articleId: page.id,
        reader,
        language: words.language,
        limit: mostRelated,
      }))
    return page && { page, related: related ?? [] }
  })
  if (!found) throw notFound()
  const { page, related } = found
  if (page.slug !== asked.slug) return moved(pathOf(page.number, page, page.languages))
  return drawn(
    visit,
    'article',
    {
      title: page.title,
      place: 'help',
      public: page.state === 'public' && reader.personId === null,
      head: headFor(visit, page),
    },
    { ...articleModel(words, page, related), ...thanksFor(visit, request) },
    { id: page.id, language: page.language },
  )
}

export const addressIn = (request: FastifyRequest): AddressAsked => {
  const { address = '' } = request.params as { address?: string }
  const { lang } = request.query as { lang?: unknown }
  const asked = readAddress(address, lang)
  if (!asked) throw notFound()
  return asked
}

/** The edition that the address means; null: there is none for this reader. */
export const loadPage = async (tx: Tx, visit: Visit, asked: AddressAsked): Promise<ArticlePage | null> => {
  const { workspaceId, reader, words } = visit
  const load = (language: string) =>
    loadArticlePage(tx, workspaceId, { number: asked.number, reader, language })
  const first = await load(asked.language ?? words.language)
  if (!first) return null
  const chosen = chooseEdition(first.languages, asked, words.language, first.mainLanguage)
  const page = !chosen || chosen.language === first.language ? first : await load(chosen.language)
  return page && { ...page, isFallback: page.language !== words.language }
}

const headFor = (visit: Visit, page: ArticlePage): string => {
  const origin = visit.origin
  const urlOf = (edition: { language: string; slug: string }): string =>
    origin + pathOf(page.number, edition, page.languages)
  const { words, brand } = visit
  const main = page.languages.find((l) => l.language === page.mainLanguage)
  const several = page.languages.length > 1
  return headOf({
    canonical: urlOf(page),
    about: page.summary,
    languages: several ? page.languages.map((l) => ({ language: l.language, url: urlOf(l) })) : [],
    ...(several && main ? { otherwise: urlOf(main) } : {}),
    data: schemaOf({
      url: urlOf(page),
      title: page.title,
      summary: page.summary,
      language: page.language,
      kind: page.kind,
      changedAt: page.publishedAt,
      publisher: brand.name,
      crumbs: [
        { name: words.t('menu.home'), url: `${origin}/` },
        { name: words.t('help.title'), url: `${origin}/help` },
        ...page.trail.map((c) => ({ name: c.name, url: origin + collectionPath(c.slug) })),
      ],
    }),
  })
}

/** After somebody said whether it helped. */
const thanksFor = ({ words }: Visit, request: FastifyRequest): { thanks: string; asksWords: boolean } => {
  const { done } = request.query as { done?: unknown }
  const which = (['yes', 'no', 'words'] as const).find((d) => d === done)
  return { thanks: which ? words.t(`article.thanks-${which}`) : '', asksWords: which === 'no' }
}
