// Which errors mean that the ground is missing for a while, database or disk, and nothing is wrong with the request.

/** No room on the desk's disk or the database's. */
export const isFull = (error: Error): boolean => full.has((error as { code?: string }).code ?? '')

/** The database is down, starting, stopping, out of reach, or silent. */
export const isGone = (error: Error): boolean => {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  // No file at a path is a missing file, unless the path was the database's socket.
  if (code === 'ENOENT') return syscall === 'connect'
  return gone.has(code) || silent.test(error.message)
}

const full = new Set(['ENOSPC', 'EDQUOT', '53100'])

const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '25P03',
  '53300',
  '58030',
])

/** What the driver says without a code. */
const silent =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/
