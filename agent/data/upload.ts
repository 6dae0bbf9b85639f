// Sends files as multipart with progress; XMLHttpRequest because fetch cannot tell how much has left.
import { UnreachableError } from './problem.ts'

export const upload = (
  method: string,
  url: string,
  headers: Record<string, string>,
  body: unknown,
  files: readonly File[],
  onProgress?: (share: number) => void,
) =>
  new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (e) => e.lengthComputable && onProgress?.(e.loaded / e.total)
    request.onload = () =>
      resolve(new Response(request.responseText || null, { status: request.status || 500 }))
    request.onerror = () => reject(new UnreachableError())
    request.send(formOf(body, files))
  })

const formOf = (body: unknown, files: readonly File[]) => {
  const form = new FormData()
  form.append('json', JSON.stringify(body ?? {}))
  for (const file of files) form.append('files', file, file.name)
  return form
}
