// The marks of a survey as a block of a mail: one link each, large enough for a thumb.
import type { Block } from '../template/formatting.ts'
import { escaped } from '../template/formatting.ts'
import type { MailLanguage } from '../template/own.ts'

interface Marks {
  said: Readonly<Record<MailLanguage, { question: string; lowest: string; highest: string }>>
  marks: readonly { mark: number; link: string }[]
}

export const surveyBlock = (data: Record<string, unknown>, language: MailLanguage): Block => {
  const { said, marks } = data as unknown as Marks
  // Asked before this language was there.
  const { question, lowest, highest } = said[language] ?? said.en
  const ends = `${marks[0]?.mark} = ${lowest}, ${marks.at(-1)?.mark} = ${highest}`
  const links = marks
    .map(
      ({ mark, link }) =>
        `<a href="${escaped(link)}" style="display: inline-block; min-width: 28px; margin: 0 6px 8px 0; padding: 9px 8px; border: 1px solid #8a93a3; border-radius: 8px; text-align: center; font-weight: 600; text-decoration: none">${mark}</a>`,
    )
    // Apart also where a mail program takes the styles away.
    .join(' ')
  return {
    text: [question, ends, ...marks.map(({ mark, link }) => `${mark}: ${link}`)].join('\n\n'),
    html: `<p style="margin: 0 0 12px"><strong>${escaped(question)}</strong></p>
<p style="margin: 0 0 4px">${links}</p>
<p class="quiet" style="margin: 0 0 12px; font-size: 13px; color: #5b6472">${escaped(ends)}</p>`,
  }
}
