// The live socket: keeps the cache right, tells who is where, comes back by itself after a break.
import type { LiveCommand, LiveMessage } from '../../contract/live.ts'
import { api } from './api.ts'
import { isChanging } from './change.ts'
import { client } from './client.ts'
import { placeRow } from './lists.ts'
import { knownMe } from './me.ts'
import { forgetPresent, notePresent, whereabouts } from './presence.ts'
import { meQuery, unreadQuery } from './queries.ts'
import { askSignIn } from './signed-out.ts'
import { makeStore } from './store.ts'
import { renewTicket } from './tickets.ts'

export type Connection = 'connecting' | 'live' | 'reconnecting'
export const connectionStore = makeStore<Connection>('connecting')
/** Grows with each change of tickets: for what follows from tickets and is asked apart from them. */
export const positionStore = makeStore(0)

/** Opens the socket; the returned function closes it for good. */
export const goLive = (): (() => void) => {
  let socket: WebSocket | undefined
  let tries = 0
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const connect = () => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live`)
    socket.onmessage = (e) => {
      const message = JSON.parse(e.data as string) as LiveMessage
      if (message.type === 'hello') {
        if (tries > 0) catchUp()
        tries = 0
        connectionStore.set('live')
        tell()
      } else hear(message)
    }
    socket.onclose = () => {
      if (ended) return
      tries += 1
      forgetPresent()
      if (connectionStore.get() === 'live' || tries > 2) connectionStore.set('reconnecting')
      if (tries % 3 === 0) void api.identity.me({}).catch(() => undefined)
      timer = setTimeout(connect, Math.min(10_000, 300 * 2 ** tries) * (0.7 + Math.random() * 0.6))
    }
  }
  const tell = () => {
    if (socket?.readyState !== WebSocket.OPEN) return
    const { number, state } = whereabouts.get()
    socket.send(
      JSON.stringify({
        type: 'presence',
        number: document.hidden ? null : number,
        state,
      } satisfies LiveCommand),
    )
  }
  const hurry = () => {
    if (socket?.readyState !== WebSocket.CLOSED) return
    clearTimeout(timer)
    connect()
  }

  /** The browser knows at once what a silent socket would tell late. */
  const drop = () => socket?.close()

  connect()
  const beat = setInterval(tell, 20_000)
  const forget = whereabouts.subscribe(tell)
  document.addEventListener('visibilitychange', tell)
  window.addEventListener('online', hurry)
  window.addEventListener('offline', drop)
  return () => {
    ended = true
    clearTimeout(timer)
    clearInterval(beat)
    forget()
    document.removeEventListener('visibilitychange', tell)
    window.removeEventListener('online', hurry)
    window.removeEventListener('offline', drop)
    socket?.close()
  }
}

const hear = (message: LiveMessage) => {
  if (message.type === 'presence') notePresent(message.number, message.people)
  else if (message.type === 'signed-out')
    void client.invalidateQueries({ queryKey: meQuery.queryKey }).then(askSignIn)
  else if (message.type === 'notices') {
    client.setQueryData(unreadQuery.queryKey, message.unread)
    void client.invalidateQueries({ queryKey: ['notices'] })
  } else if (message.type === 'roster') void client.invalidateQueries({ queryKey: ['board'] })
  else if (message.type === 'articles') hearArticles(message.items)
  else if (message.type === 'tickets') {
    positionStore.set(message.position)
    const me = knownMe()?.person.id
    for (const row of message.rows) {
      if (isChanging(row.number)) continue
      const of = message.events.filter((e) => e.number === row.number)
      placeRow(row, of.length > 0 && of.every((e) => e.actorId === me))
      // What became of a mail changes no ticket, so its version tells nothing.
      renewTicket(
        row,
        of.some((e) => e.type.startsWith('mail.')),
      )
    }
  }
}

/** An article somebody has open is asked again, unless what was saved is known: mostly it was saved here. */
const hearArticles = (items: Extract<LiveMessage, { type: 'articles' }>['items']) => {
  for (const { number, draft } of items) {
    const one = ['articles', 'one', number]
    if (draft === null) {
      void client.invalidateQueries({ queryKey: one })
      void client.invalidateQueries({ queryKey: ['articles', 'pages'] })
      continue
    }
    const queryKey = [...one, 'edition', draft.language]
    const known = client.getQueryData<{ draftVersion: number }>(queryKey)
    if (known && known.draftVersion < draft.version) void client.invalidateQueries({ queryKey })
  }
}

/** Something may have been missed: what is on screen is asked again, the rest when it is looked at. */
const catchUp = () => void client.invalidateQueries()
