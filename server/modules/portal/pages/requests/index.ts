// Pages about requests and who sends them: address → answer.
import { answer } from '../answer.ts'
import { approval, approvalByLink, decide, decideByLink } from '../approval.ts'
import { approvals } from '../approvals.ts'
import { file } from '../file.ts'
import { giveByLink, information } from '../information.ts'
import { newRequest } from '../new.ts'
import { request } from '../request.ts'
import type { Answer } from '../requester.ts'
import { forRequester } from '../requester.ts'
import { requests } from '../requests.ts'
import { send } from '../send.ts'
import { sent } from '../sent.ts'
import { askLink, followLink, linkSent, openLink, signedOutMeanwhile, signIn } from '../sign-in.ts'
import { signOut } from '../sign-out.ts'

export const requestAnswers: Readonly<Record<string, Answer>> = {
  'GET /new': newRequest,
  'POST /new': send,
  'GET /new/sent/:proof': sent,
  'GET /sign-in': signIn,
  'POST /sign-in': askLink,
  'GET /sign-in/sent': linkSent,
  'GET /sign-in/:token': openLink,
  'POST /sign-in/:token': followLink,
  'POST /sign-out': signOut,
  'GET /requests': forRequester(requests),
  'GET /requests/:number': forRequester(request),
  'POST /requests/:number': forRequester(answer, signedOutMeanwhile),
  'GET /approvals': forRequester(approvals),
  'GET /approvals/:id': forRequester(approval),
  'POST /approvals/:id': forRequester(decide),
  'GET /information/:proof': information,
  'POST /information/:proof': giveByLink,
  'GET /approvals/link/:proof': approvalByLink,
  'POST /approvals/link/:proof': decideByLink,
  'GET /requests/:number/files/:id': forRequester(file),
}
