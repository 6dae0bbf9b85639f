// A mail as it is put into the frame of the preview.
//
// The frame inherits the page's policy, which lets in style elements by their nonce only; scripts cannot run there,
// whatever they bear. What the mail says for dark screens follows the choice of the reader, not the screen.

export const inFrame = (html: string, scheme: 'light' | 'dark'): string => {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const style of parsed.querySelectorAll('style')) {
    if (nonce) style.setAttribute('nonce', nonce)
    style.textContent = style.textContent.replaceAll(
      /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi,
      (_whole, asked: string) => (asked.toLowerCase() === scheme ? '(min-width: 0)' : '(max-width: 0)'),
    )
  }
  parsed.documentElement.style.colorScheme = scheme
  parsed.querySelector('meta[name="color-scheme"]')?.setAttribute('content', scheme)
  return `<!doctype html>${parsed.documentElement.outerHTML}`
}
