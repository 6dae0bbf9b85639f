// The articles that an acknowledgement names: words of the team alone, as nobody outside publishes.
import { type Block, escaped } from '../template/formatting.ts'
import type { Facts } from './facts.ts'

const lead = {
  en: 'Until then, these answers may help you:',
  ar: 'وإلى ذلك الحين قد تفيدك هذه الإجابات:',
  de: 'Bis dahin helfen Ihnen vielleicht diese Antworten:',
} as const

export const answersOf = ({ articles, portal, language }: Facts): Block => {
  if (articles.length === 0) return { text: '', html: '' }
  const lines = articles.map(({ title, path }) => ({ title, address: `${portal}${path}` }))
  return {
    text: [lead[language], ...lines.map((l) => `- ${l.title}:\n  ${l.address}`)].join('\n'),
    html:
      `<p style="margin: 0 0 6px">${lead[language]}</p><ul style="margin: 0 0 14px; padding: 0 22px">` +
      `${lines.map((l) => `<li style="margin: 0 0 4px"><a href="${escaped(l.address)}">${escaped(l.title)}</a></li>`).join('')}</ul>`,
  }
}
