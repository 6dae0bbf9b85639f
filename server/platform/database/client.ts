// A connection to the database: honest about its end, sparing with messages, each statement parsed once.
import type { Duplex } from 'node:stream'
import pg from 'pg'

/** A connection that breaks without harm, and is broken off when its server fell silent, so that nobody gets it again. */
export class HonestClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // Whoever holds it hears by the failing query; without a listener a broken connection would end the process.
    this.on('error', () => undefined)
    const query = this.query.bind(this) as (...given: unknown[]) => unknown
    const name = statementNames()
    const gather = gathered(() => this.connection.stream)
    this.query = ((...given: unknown[]) => {
      gather()
      const [text, values, ...rest] = given
      const answer =
        typeof text === 'string' && Array.isArray(values) && values.length > 0
          ? query({ text, values, name: name(text) }, ...rest)
          : query(...given)
      if (answer instanceof Promise)
        answer.catch((error: Error) => {
          // A silent server, or a prepared statement whose tables were changed by a migration meanwhile.
          if (error.message === 'Query read timeout' || (error as pg.DatabaseError).code === '0A000')
            this.connection.stream.destroy()
        })
      return answer
    }) as typeof this.query
  }
}

/** What is written to a connection within one turn of the event loop leaves in one piece: each piece wakes the server. */
const gathered = (streamOf: () => Duplex): (() => void) => {
  let isGathering = false
  return () => {
    if (isGathering) return
    isGathering = true
    const stream = streamOf()
    stream.cork()
    setImmediate(() => {
      isGathering = false
      stream.uncork()
    })
  }
}

const mostStatements = 150
const longestStatement = 8000
/** Statements that begin so have ever other texts, such as those of conditions: they are planned each time. */
const varied = '/* varied */'

/**
 * Names for the statements of one connection, so that the server parses and rewrites each only once. Statements of
 * ever other shape (lists of many lengths) fill the names up; the rest then goes unnamed, as without.
 */
const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostStatements) return known
    if (text.length > longestStatement || text.trimStart().startsWith(varied)) return undefined
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
}
