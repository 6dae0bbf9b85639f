// Pictures inside a text: the text names a file of the draft; the file itself is sent beside it.

const kinds = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
export const isPicture = (file: File): boolean => kinds.has(file.type)

/** A name no other file of the draft has, so that the text can mean this one. */
export const named = (file: File): File =>
  new File([file], `${crypto.randomUUID().slice(0, 8)}-${file.name || 'picture.png'}`, { type: file.type })

/** In the text as the draft keeps it. */
const marks = /<img[^>]* data-file="([^"]*)"[^>]*>/g

export const picturesIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(marks)].map((found) => unescaped(found[1] ?? '')))

/** As the desk takes it: `cid:file-0` is the first file that goes along. What is not here any more is left out. */
export const withFiles = (html: string, files: readonly Pick<File, 'name'>[]): string =>
  html.replaceAll(marks, (_mark, name: string) => {
    const at = files.findIndex((file) => file.name === unescaped(name))
    return at < 0 ? '' : `<img src="cid:file-${at}" alt="${name}">`
  })

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const urls = new Map<string, string>()

/** Files of a draft become addresses that this page can show, each once. */
export const showFiles = (files: readonly File[]) => {
  for (const file of files) {
    if (!isPicture(file) || urls.has(file.name)) continue
    const url = URL.createObjectURL(file)
    urls.set(file.name, url)
    // After a reload the text is there before its files are.
    for (const image of document.querySelectorAll<HTMLImageElement>('.composer-text img'))
      if (image.alt === file.name) image.src = url
  }
}
export const urlOf = (name: string): string | undefined => urls.get(name)
