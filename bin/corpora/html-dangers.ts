// Runs inside the browser: shows HTML as a page does and walks what became of it, looking for what could do harm.

/** Written as one function: it is sent to the browser as text. */
export const dangersIn = async (html: string): Promise<{ dangers: string[]; fired: boolean }> => {
  const world = window as unknown as { canary?: number } & Record<string, unknown>
  world.canary = 0
  for (const name of ['alert', 'confirm', 'prompt', 'fetch', 'open'])
    world[name] = () => {
      world.canary = 1
      return Promise.reject(new Error('canary'))
    }
  const frame = document.createElement('iframe')
  document.body.replaceChildren()
  const box = document.createElement('div')
  document.body.append(box)
  box.innerHTML = html
  // The same again as a document of its own, as a frame would parse it.
  frame.srcdoc =
    `<!doctype html><body><script>for (const n of ['alert','confirm','prompt','fetch','open']) window[n] = () => { parent.canary = 1 }</` +
    `script>${html}`
  document.body.append(frame)
  await new Promise((done) => {
    frame.onload = done
    setTimeout(done, 500)
  })
  const inner = frame.contentDocument?.body
  inner?.querySelector('script')?.remove()
  for (const element of [...box.querySelectorAll('*'), ...(inner?.querySelectorAll('*') ?? [])].slice(
    0,
    2000,
  )) {
    element.dispatchEvent(new Event('error'))
    element.dispatchEvent(new Event('load'))
    element.dispatchEvent(new MouseEvent('mouseover'))
    element.dispatchEvent(new Event('focus'))
  }
  const dangers: string[] = []
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName
      if (
        /^(?:script|iframe|frame|frameset|object|embed|applet|base|link|noscript|portal|style|meta)$/.test(
          name,
        )
      )
        dangers.push(name)
      for (const { name: attribute, value } of element.attributes) {
        const plain = value.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').toLowerCase()
        if (/^on[a-z]/.test(attribute) || attribute === 'srcdoc') dangers.push(attribute)
        if (
          /^(?:href|src|action|formaction|xlink:href|data|poster|background|lowsrc|dynsrc|cite|longdesc|usemap|codebase|classid|archive|from|to|values)$/.test(
            attribute,
          )
        ) {
          if (/^(?:javascript|vbscript|livescript|mocha|file|about|view-source|ms-its|mhtml):/.test(plain))
            dangers.push(`${attribute}=${plain.slice(0, 40)}`)
          if (plain.startsWith('data:') && !/^data:(?:,|image\/(?:png|gif|jpe?g|webp|bmp))/.test(plain))
            dangers.push(`${attribute}=${plain.slice(0, 40)}`)
          if (attribute === 'src' && /^(?:https?:)?\/\//.test(plain))
            dangers.push(`remote ${plain.slice(0, 40)}`)
        }
        if (
          attribute === 'style' &&
          /expression\(|javascript:|vbscript:|-moz-binding|behaviou?r:|@import|url\(/.test(
            plain.replace(/\/\*.*?\*\/|\\/g, ''),
          )
        )
          dangers.push(`style ${plain.slice(0, 60)}`)
      }
      if (element instanceof HTMLTemplateElement) walk(element.content)
    }
  }
  walk(box)
  if (inner) walk(inner)
  return { dangers, fired: world.canary === 1 }
}
