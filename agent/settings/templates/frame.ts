// A mail as it is put into the frame of the preview.
//
// The frame inherits the page's policy, which lets in style elements by their nonce only; scripts cannot run there,
// whatever they bear. What the mail says for dark screens follows the choice of the reader, not the screen. All is done
// to the text: a parsed document would have its styles judged before they bear the nonce.

export const inFrame = (html: string, scheme: 'light' | 'dark'): string => {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  return html
    .replaceAll(/<style\b/gi, nonce ? `<style nonce="${nonce}"` : '<style')
    .replaceAll(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_whole, asked: string) =>
      asked.toLowerCase() === scheme ? '(min-width: 0)' : '(max-width: 0)',
    )
    .replace(/<html\b/i, `<html style="color-scheme: ${scheme}"`)
    .replace(/(<meta name="color-scheme" content=")[^"]*/i, `$1${scheme}`)
}
