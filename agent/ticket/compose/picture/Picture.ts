// A picture in the editor's text: shown from the draft's file, kept by its name alone.
import { Node } from '@tiptap/react'
import { urlOf } from './pictures.ts'

export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    name: { default: '', parseHTML: (element: HTMLElement) => element.dataset.file ?? '' },
  }),
  parseHTML: () => [{ tag: 'img[data-file]' }],
  renderHTML: ({ node }) => ['img', { 'data-file': String(node.attrs.name), alt: String(node.attrs.name) }],
  addNodeView:
    () =>
    ({ node }) => {
      const dom = document.createElement('img')
      const name = String(node.attrs.name)
      dom.alt = name
      const url = urlOf(name)
      if (url) dom.src = url
      return { dom }
    },
})
