// What the bounce rule needs of a mail: its text, the parts for machines, and what it returns of ours.
import type { ReportFacts } from '../../../../rules/email/bounce.ts'
import type { Body } from './body.ts'
import type { Headers } from './headers.ts'
import { decodeText } from './mime/charset.ts'
import { fitText } from './text.ts'

const longest = 100_000

export const reportFacts = (headers: Headers, body: Body): ReportFacts => ({
  from: headers.decoded.get('from')?.[0] ?? '',
  subject: headers.decoded.get('subject')?.[0] ?? '',
  headers: headers.decoded,
  text: fitText(body.text.slice(0, longest)),
  reports: body.reports.map((part) => ({
    type: part.type,
    text: decodeText(part.content.subarray(0, longest), part.params.get('charset') ?? ''),
  })),
  returned: returnedIn(body),
})

/** The first of the returned mails, or its headers. */
const returnedIn = (body: Body): string => {
  const part = body.attached.find(({ type }) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(type),
  )
  return part ? decodeText(part.content.subarray(0, 50_000), '') : ''
}
