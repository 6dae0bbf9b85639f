// What the desk told lately, to be read again without a network. Asked first, remembered second, never the other way.

const name = 'handrail-data-1'
const owner = '/handrail/owner'
/** Told to the page with a remembered answer: when it was true. */
const keptAt = 'x-handrail-kept-at'
/** Answers kept: two hundred tickets with what stands beside them. */
const most = 800

const lists =
  /^\/(me|workspace|teams|people|views|views\/counts|fields|macros|tickets|tickets\/counts|notices)$/
const ofTicket = /^\/tickets\/\d+(\/(history|recipients))?$/

/** Reading of tickets and what the workspace needs for it. Drafts never: an old one must not meet a newer text. */
export const isDataAsked = (request: Request, url: URL): boolean => {
  if (request.method !== 'GET' || !url.pathname.startsWith('/api/v1/')) return false
  const path = url.pathname.slice('/api/v1'.length)
  return (lists.test(path) && !url.searchParams.has('cursor')) || ofTicket.test(path)
}

export const readData = async (request: Request): Promise<Response> => {
  const data = await caches.open(name)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await remember(data, request, fresh.clone())
    else if (fresh.status === 401) await forgetData()
    if (fresh.status < 502) return fresh
    return (await data.match(request)) ?? fresh
  } catch (error) {
    const kept = await data.match(request)
    if (kept) return kept
    throw error
  }
}

export const forgetData = async (): Promise<void> => {
  await caches.delete(name)
}

const remember = async (data: Cache, request: Request, fresh: Response): Promise<void> => {
  const text = await fresh.text()
  if (new URL(request.url).pathname === '/api/v1/me') await belongTo(data, text)
  const headers = new Headers({ 'content-type': 'application/json', [keptAt]: new Date().toISOString() })
  await data.delete(request)
  await data.put(request, new Response(text, { headers }))
  const kept = await data.keys()
  if (kept.length > most) await Promise.all(kept.slice(0, kept.length - most).map((old) => data.delete(old)))
}

/** Another person at this browser finds nothing of the one before. */
const belongTo = async (data: Cache, me: string): Promise<void> => {
  const { person } = JSON.parse(me) as { person: { id: string } }
  const before = await (await data.match(owner))?.text()
  if (before === person.id) return
  if (before !== undefined) for (const request of await data.keys()) await data.delete(request)
  await data.put(owner, new Response(person.id))
}
