// The workspace's own files: its page and everything it is built of.

/** Written in by the build: names of the built files, and what tells this build from others. */
declare const __FILES__: readonly string[]
declare const __BUILD__: string

const prefix = 'handrail-shell-'
const name = `${prefix}${__BUILD__}`
const page = '/desk/'

export const isFile = (url: URL): boolean => url.pathname.startsWith('/desk/assets/')

export const isPage = (request: Request, url: URL): boolean =>
  request.mode === 'navigate' && (url.pathname === '/desk' || url.pathname.startsWith('/desk/'))

/** Without one of them the workspace could stand still offline, so all or nothing. */
export const keepShell = async (): Promise<void> => {
  const shell = await caches.open(name)
  await shell.addAll(__FILES__.map((file) => `/desk/assets/${file}`))
  await shell.put(page, await fetch(page, { cache: 'reload' }))
}

/** The build before stays: pages opened with it still ask for its files, which the desk no longer has. */
export const tidyShell = async (): Promise<void> => {
  const old = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name)
  await Promise.all(old.slice(0, -1).map((key) => caches.delete(key)))
}

/** Their names carry a hash of the content: whichever copy is found first is the right one. */
export const readFile = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request)

/** One page serves all addresses; the kept one only where the desk does not answer. */
export const openPage = async (request: Request): Promise<Response> => {
  try {
    const fresh = await fetch(request)
    if (fresh.status < 502) return fresh
  } catch {
    // No network: the kept page below.
  }
  const shell = await caches.open(name)
  return (await shell.match(page)) ?? Response.error()
}
