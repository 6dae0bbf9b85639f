// A picture of an article: the text names its file, the page shows where the file is.
import { Node } from '@tiptap/react'

/** `file:<id>` → an address that can be shown, of everything this page has seen. */
const addresses = new Map<string, string>()

export const knowFiles = (files: readonly { link: string; url: string }[]): void => {
  for (const { link, url } of files) addresses.set(link, url)
}
export const shownAt = (src: string): string => addresses.get(src) ?? src

export const ArticlePicture = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    src: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset.src ?? element.getAttribute('src') ?? '',
    },
    alt: { default: '' },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[data-src]' }],
  renderHTML: ({ node }) => [
    'img',
    { 'data-src': String(node.attrs.src), src: shownAt(String(node.attrs.src)), alt: String(node.attrs.alt) },
  ],
})
