// Runs inside the browser: what became of HTML there, and whether what is harmless in it survived.

/** Written as one function: it is sent to the browser as text. */
export const dangersIn = async (html) => {
  const world = window
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
  const dangers = []
  const walk = (root) => {
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

/** Runs inside the browser. null: the library itself lost or changed text, so the row says nothing about ours. */
export const keptOf = (row) => {
  const shown = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    for (const hidden of page.querySelectorAll(
      'script,style,template,noscript,title,svg,math,iframe,textarea,select,object,form,video,audio,noembed,noframes,xmp,plaintext',
    ))
      hidden.remove()
    return page.body
  }
  const textOf = (html) => (shown(html).textContent ?? '').replace(/\s+/gu, '')
  const wanted = textOf(row.expected)
  if (wanted === '' || wanted !== textOf(row.input)) return null
  const got = textOf(row.clean)
  const tidy = (html) => shown(html).innerHTML.replace(/\s+/g, '')
  const formatting =
    'a,b,i,em,strong,u,p,br,ul,ol,li,table,tr,td,th,tbody,thead,h1,h2,h3,h4,h5,h6,blockquote,pre,code,img,span,div,font,hr,s,sub,sup,small'
  const lostElements = formatting
    .split(',')
    .filter(
      (name) =>
        shown(row.clean).querySelectorAll(name).length < shown(row.expected).querySelectorAll(name).length,
    )
  return {
    lostText: got.includes(wanted) ? null : wanted,
    asGiven: tidy(row.input) === tidy(row.expected),
    lostElements,
  }
}
