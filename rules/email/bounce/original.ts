// The mail a report is about, by what the report quotes of it.
import type { MailHeaders } from '../automatic.ts'

export const originalOf = (
  text: string,
  headers: MailHeaders,
): { originalId: string; originalTo: string } => {
  const quoted = text.slice(0, 200_000)
  const id =
    /^[>|\s]*(?:Original-)?Message-I[Dd]:\s*(?:\r?\n\s+)?<([^<>\s]+)>/im.exec(quoted)?.[1] ??
    /^[>|\s]*X-(?:Original|Ms-Exchange)-Message-I[Dd]:\s*<([^<>\s]+)>/im.exec(quoted)?.[1] ??
    /<([^<>\s]+)>/.exec(headers.get('in-reply-to')?.[0] ?? '')?.[1] ??
    ''
  const to = /^[>|\s]*To:\s*(?:[^\n]*<)?([^\s<>@,;"']+@[^\s<>,;"']+)/im.exec(quoted)?.[1] ?? ''
  return { originalId: id, originalTo: to.toLowerCase() }
}
