// Headings, code in a line, callouts and steps: what articles have beyond the text of a mail.
import { Extension, Mark, markInputRule, mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/react'
import { t } from '../../locales/i18n.ts'
import { isTone } from '../markdown/blocks.ts'
import { toneName } from '../words.ts'

/** Without keys of its own: Ctrl+Alt and a figure write characters on many keyboards. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs.level)}`, HTMLAttributes, 0],
  addInputRules() {
    return [2, 3, 4].map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`, 'u'),
        type: this.type,
        getAttributes: { level },
      }),
    )
  },
})

/** Goes together with bold and links, which Markdown allows. */
export const Code = Mark.create({
  name: 'code',
  excludes: '',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: ({ HTMLAttributes }) => ['code', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) }
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/u, type: this.type })]
  },
})

export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    tone: { default: 'note', parseHTML: (element: HTMLElement) => element.dataset.tone ?? 'note' },
    title: { default: '', parseHTML: (element: HTMLElement) => element.dataset.title ?? '' },
  }),
  parseHTML: () => [{ tag: 'div[data-tone]' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const tone = isTone(String(node.attrs.tone)) ? String(node.attrs.tone) : 'note'
    const said = String(node.attrs.title) || t(toneName(tone))
    return [
      'div',
      mergeAttributes(HTMLAttributes, { 'data-tone': tone, 'data-title': said, class: 'callout' }),
      0,
    ]
  },
})

/** An ordered list may be shown as steps. */
export const Steps = Extension.create({
  name: 'steps',
  addGlobalAttributes: () => [
    {
      types: ['orderedList'],
      attributes: {
        steps: {
          default: false,
          parseHTML: (element) => element.classList.contains('steps'),
          renderHTML: ({ steps }) => (steps ? { class: 'steps' } : {}),
        },
      },
    },
  ],
})
