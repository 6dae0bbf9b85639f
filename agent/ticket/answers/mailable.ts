// An article’s words as a mail carries them: headings and callouts become plain paragraphs, tables lines, pictures stay
// behind.

/** HTML of a publication → HTML the composer keeps. */
export const mailable = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of body.querySelectorAll('img, svg, script, style, video, audio, iframe')) gone.remove()
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const line = document.createElement('p')
    const strong = document.createElement('strong')
    strong.append(...heading.childNodes)
    line.append(strong)
    heading.replaceWith(line)
  }
  for (const table of body.querySelectorAll('table')) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = document.createElement('p')
      line.textContent = [...row.cells].map((cell) => cell.textContent?.trim() ?? '').join(' · ')
      return line
    })
    table.replaceWith(...lines)
  }
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('/')) link.setAttribute('href', `${location.origin}${href}`)
    else if (!/^(?:https?|mailto|tel):/i.test(href)) link.replaceWith(...link.childNodes)
  }
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name)
  return body.innerHTML
}

export const plainOfHtml = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const block of body.querySelectorAll('p, li, pre, blockquote, br')) block.append('\n')
  return (body.textContent ?? '').replaceAll(/\n{3,}/g, '\n\n').trim()
}
