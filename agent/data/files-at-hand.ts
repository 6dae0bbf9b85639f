// Files that belong to a draft or a held reply, kept by this browser so that a reload does not lose them.
const name = 'handrail'
const table = 'files'

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const run = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(table, mode).objectStore(table))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

/** Without a place for files (private window) they live only as long as the page. */
export const keepFiles = (key: string, files: readonly File[]): Promise<unknown> =>
  (files.length === 0
    ? run('readwrite', (s) => s.delete(key))
    : run('readwrite', (s) => s.put([...files], key))
  ).catch(() => undefined)

export const keptFiles = (key: string): Promise<File[]> =>
  run('readonly', (s) => s.get(key) as IDBRequest<File[] | undefined>).then(
    (files) => files ?? [],
    () => [],
  )
