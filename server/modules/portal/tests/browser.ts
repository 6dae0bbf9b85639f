// A browser without scripts, as far as the pages need one: cookies, forms with their hidden fields, redirects.

export interface Page {
  status: number
  headers: Headers
  html: string
  /** Where a redirect leads. */
  location: string
}

export interface Browser {
  /** A file, whole. */
  bytes(path: string): Promise<Uint8Array>
  get(path: string, headers?: Record<string, string>): Promise<Page>
  /** Urlencoded; with files as multipart. */
  post(
    path: string,
    fields?: Fields,
    files?: readonly File[],
    headers?: Record<string, string>,
  ): Promise<Page>
  /** The fields together with what the page's form holds hidden. */
  submit(page: Page, path: string, fields?: Fields, files?: readonly File[]): Promise<Page>
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export const openBrowser = (url: string, cookie = '', language = 'en'): Browser => {
  const cookies = new Map(cookie === '' ? [] : [split(cookie)])
  const ask = async (method: string, path: string, more: RequestInit): Promise<Page> => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      ...more,
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-language': language,
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(more.headers as Record<string, string> | undefined),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = split(line.split(';')[0] ?? '')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: response.headers.get('location') ?? '',
    }
  }
  const post: Browser['post'] = (path, fields = {}, files = [], headers = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    )
    if (files.length === 0) return ask('POST', path, { body: new URLSearchParams(pairs), headers })
    const form = new FormData()
    for (const [name, value] of pairs) form.append(name, value)
    for (const file of files) form.append('files', file)
    return ask('POST', path, { body: form, headers })
  }
  return {
    bytes: async (path) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return new Uint8Array(await (await fetch(url + path, { headers: { cookie } })).arrayBuffer())
    },
    get: (path, headers = {}) => ask('GET', path, { headers }),
    post,
    submit: (page, path, fields, files) => post(path, { ...hiddenIn(page.html), ...fields }, files),
  }
}

const split = (pair: string): [string, string] => {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** Hidden fields and ticked boxes of a page. */
export const hiddenIn = (html: string): Record<string, string[]> => {
  const found: Record<string, string[]> = {}
  for (const [tag] of html.matchAll(/<input [^>]*(?:type="hidden"|checked)[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name && name !== 'back')
      found[name] = [...(found[name] ?? []), /value="([^"]*)"/.exec(tag)?.[1] ?? '']
  }
  return found
}
