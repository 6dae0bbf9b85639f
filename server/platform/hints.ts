// Hints that a workspace has news: to this process at once, to the others by NOTIFY. Nothing depends on them.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export interface Hints {
  /** After a commit: something was written in this workspace. */
  poke(workspaceId: string): void
  /** Events got their positions here: other processes may look. */
  placed(workspaceId: string): void
  /** Calls back for every hinted workspace, own or foreign; returns the way to stop. */
  onPoke(listen: (workspaceId: string) => void): () => void
  /** A word for whoever listens in any process, such as which person has news. Lost words do no harm. */
  say(workspaceId: string, word: string): void
  /** Returns the way to stop. */
  onSay(listen: (workspaceId: string, word: string) => void): () => void
  close(): Promise<void>
}

/** `connect` gives a connection of its own for LISTEN; reconnects by itself. */
export const openHints = (pool: pg.Pool): Hints => {
  const listeners = new Set<(workspaceId: string) => void>()
  const ears = new Set<(workspaceId: string, word: string) => void>()
  const outbound = new Set<string>()
  let sending: Promise<void> | null = null
  let closed = false
  let listening: pg.PoolClient | null = null
  // Our own hints come back to us: told apart, they are not heard twice.
  const own = randomUUID()
  const hear = (payload: string): void => {
    const [from, workspaceId, word] = payload.split(' ')
    if (from === own || !workspaceId) return
    if (word) for (const hearWord of ears) hearWord(workspaceId, word)
    else tell(workspaceId)
  }
  const tell = (workspaceId: string): void => {
    for (const listen of listeners) listen(workspaceId)
  }
  const send = async (): Promise<void> => {
    while (outbound.size > 0) {
      const batch = [...outbound]
      outbound.clear()
      for (const id of batch)
        await pool.query("select pg_notify('handrail', $1)", [`${own} ${id}`]).catch(() => undefined)
    }
    sending = null
  }
  const listen = async (): Promise<void> => {
    if (closed) return
    try {
      const client = await pool.connect()
      const retry = (): void => {
        listening = null
        client.release(true)
        if (!closed) setTimeout(() => void listen(), 1000).unref()
      }
      client.once('error', retry)
      client.on('notification', (n) => n.payload && hear(n.payload))
      await client.query('listen handrail')
      // Closed meanwhile: nobody would give it back any more, and the pool waits for it.
      if (closed) client.removeListener('error', retry).release(true)
      else listening = client
    } catch {
      if (!closed) setTimeout(() => void listen(), 1000).unref()
    }
  }
  void listen()
  return {
    poke: (workspaceId) => {
      tell(workspaceId)
      outbound.add(workspaceId)
      sending ??= send()
    },
    placed: (workspaceId) => {
      outbound.add(workspaceId)
      sending ??= send()
    },
    onPoke: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    say: (workspaceId, word) => {
      for (const hearWord of ears) hearWord(workspaceId, word)
      outbound.add(`${workspaceId} ${word}`)
      sending ??= send()
    },
    onSay: (callback) => {
      ears.add(callback)
      return () => ears.delete(callback)
    },
    close: async () => {
      closed = true
      await sending
      listening?.removeAllListeners('error')
      listening?.release(true)
      listening = null
    },
  }
}
