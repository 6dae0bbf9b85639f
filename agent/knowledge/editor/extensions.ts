// Everything an article's text can hold; the same set that its Markdown can say.
import StarterKit from '@tiptap/starter-kit'
import { ArticlePicture } from './picture.ts'
import { tableNodes } from './table.ts'
import { Callout, Code, Heading, Steps } from './words-nodes.ts'

const own = /^(?:article:\d{1,9}|file:[0-9a-f-]{36}|#|\/(?!\/))/u

export const extensions = [
  StarterKit.configure({
    heading: false,
    code: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto', 'tel'],
      isAllowedUri: (url, { defaultValidate }) => own.test(url) || defaultValidate(url),
    },
  }),
  Heading,
  Code,
  Callout,
  Steps,
  ArticlePicture,
  ...tableNodes,
]
