// Shows an article's HTML as elements of our own making: only what articles may hold comes through, whatever was sent.
import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import type { ArticleFile } from '../../../contract/knowledge.ts'
import '../editor/article-text.css'
import { t } from '../../locales/i18n.ts'
import { directionOf, toneName } from '../words.ts'

interface Props {
  html: string
  language: string
  files: readonly ArticleFile[]
}

export const Rendered = ({ html, language, files }: Props) => {
  const content = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    return childrenOf(body, new Map(files.map((file) => [file.id, file.url])))
  }, [html, files])
  return (
    <div lang={language} dir={directionOf(language)} className="article-text">
      {content}
    </div>
  )
}

const tags = new Set(
  'a blockquote br code del div em h2 h3 h4 h5 h6 hr img li ol p pre s strong table tbody td th thead tr ul'.split(
    ' ',
  ),
)

type Urls = ReadonlyMap<string, string>

const childrenOf = (parent: ParentNode & Node, urls: Urls): ReactNode[] =>
  [...parent.childNodes].map((node, at) => shown(node, at, urls))

const shown = (node: Node, at: number, urls: Urls): ReactNode => {
  if (!(node instanceof Element)) return node.textContent
  const tag = node.localName
  if (!tags.has(tag)) return createElement(Fragment, { key: at }, ...childrenOf(node, urls))
  const attributes = { key: at, ...attributesOf(node, tag, urls) }
  if (tag === 'br' || tag === 'hr' || tag === 'img') return createElement(tag, attributes)
  // Blank text between rows and cells is nothing React wants there.
  const isTable = ['table', 'thead', 'tbody', 'tr'].includes(tag)
  const children = childrenOf(node, urls).filter(
    (child) => !(isTable && typeof child === 'string' && child.trim() === ''),
  )
  return createElement(tag, attributes, ...children)
}

const attributesOf = (element: Element, tag: string, urls: Urls): Record<string, unknown> => {
  const value = (name: string) => element.getAttribute(name) ?? undefined
  if (tag === 'img')
    return { src: pictureAt(value('src') ?? '', urls), alt: value('alt') ?? '', title: value('title') }
  if (tag === 'a') return linkTo(value('href') ?? '')
  return {
    className: value('class'),
    ...(/^h[2-6]$/u.test(tag) && { id: value('id') }),
    ...(tag === 'ol' && { start: value('start') }),
    ...(tag === 'th' && { scope: value('scope') }),
    ...((tag === 'pre' || value('tabindex') === '0') && { tabIndex: 0 }),
    ...(value('role') === 'note' && { role: 'note', ...titleOf(element) }),
  }
}

/** A callout without a title of its own bears the usual one. */
const titleOf = (element: Element): Record<string, string> => {
  const tone = /\bcallout-(\w+)/u.exec(element.className)?.[1]
  return tone && !element.querySelector(':scope > .callout-title') ? { 'data-title': t(toneName(tone)) } : {}
}

/** Drafts have files that the requesters' address does not give yet. */
const pictureAt = (src: string, urls: Urls): string => urls.get(src.split('/').at(-1) ?? '') ?? src

const linkTo = (href: string): Record<string, unknown> => {
  if (href.startsWith('#')) return { href }
  const isSafe = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/iu.test(href)
  return isSafe ? { href, target: '_blank', rel: 'noopener noreferrer' } : {}
}
