// Text out of a PDF, page by page, up to a limit of pages and characters. Nothing in it is run or fetched.
import { getDocumentProxy } from 'unpdf'
import { budgets } from './answer.ts'

export const pdfText = async (content: Uint8Array): Promise<string> => {
  const pdf = await getDocumentProxy(content, {
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  let text = ''
  for (let n = 1; n <= Math.min(pdf.numPages, budgets.pages); n += 1) {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
    page.cleanup()
    text += '\n'
    if (text.length > budgets.characters) break
  }
  return text.slice(0, budgets.characters)
}
