// A mail's own styles in a frame of our page: the frame inherits the page's policy, which lets in styles by their nonce.

/** The HTML with the page's nonce at its style elements; scripts cannot run in the frame whatever they bear. */
export const withNonce = (html: string): string => {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (!nonce) return html
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const style of parsed.querySelectorAll('style')) style.setAttribute('nonce', nonce)
  return `<!doctype html>${parsed.documentElement.outerHTML}`
}
