// The mail a report is about, by what the report quotes of it.
import type { MailHeaders } from '../automatic.ts'

export const originalOf = (
  text: string,
  headers: MailHeaders,
): { originalId: string; originalTo: string } => {
  const quoted = text.slice(0, 200_000)
  const id =
    /^[>| \t]{0,20}(?:Original-)?Message-I[Dd]:\s*(?:\r?\n\s+)?<([^<>\s]{1,300})>/im.exec(quoted)?.[1] ??
    /^[>| \t]{0,20}X-(?:Original|Ms-Exchange)-Message-I[Dd]:\s*<([^<>\s]{1,300})>/im.exec(quoted)?.[1] ??
    /<([^<>\s]{1,300})>/.exec(headers.get('in-reply-to')?.[0] ?? '')?.[1] ??
    ''
  const to =
    /^[>| \t]{0,20}To:\s*(?:[^\n<]{0,300}<)?([^\s<>@,;"']{1,100}@[^\s<>,;"']{1,200})/im.exec(quoted)?.[1] ??
    ''
  return { originalId: id, originalTo: to.toLowerCase() }
}
