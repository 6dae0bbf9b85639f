// Pages about requests and who sends them: address → answer.
import { answer } from '../answer.ts'
import { approval, approvalByLink, decide, decideByLink } from '../approval.ts'
import { approvals } from '../approvals.ts'
import { file } from '../file.ts'
import { giveByLink, information } from '../information.ts'
import { kioskPage, kioskSend } from '../kiosk/page.ts'
import { newRequest } from '../new.ts'
import { request } from '../request.ts'
import type { Answer } from '../requester.ts'
import { forRequester } from '../requester.ts'
import { requests } from '../requests.ts'
import { send } from '../send.ts'
import { sent } from '../sent.ts'
import { askLink, followLink, linkSent, openLink, signedOutMeanwhile, signIn } from '../sign-in.ts'
import { signOut } from '../sign-out.ts'
import { changeProfile } from './change-profile.ts'
import { colleagues } from './colleagues.ts'
import { draft } from './draft.ts'
import { askExport, exportFile, exportPage } from './export.ts'
import { passwordPage, useCode, usePassword } from './password.ts'
import { people } from './people.ts'
import { profile } from './profile.ts'
import { questions } from './questions.ts'
import { suggestions } from './suggestions.ts'

export const requestAnswers: Readonly<Record<string, Answer>> = {
  'GET /new': newRequest,
  'POST /new': send,
  'GET /new/sent/:proof': sent,
  'POST /new/draft': draft,
  'POST /new/questions': questions,
  'GET /new/suggestions': suggestions,
  'GET /sign-in': signIn,
  'POST /sign-in': askLink,
  'GET /sign-in/sent': linkSent,
  'GET /sign-in/:token': openLink,
  'POST /sign-in/:token': followLink,
  'GET /sign-in/password': passwordPage,
  'POST /sign-in/password': usePassword,
  'POST /sign-in/code': useCode,
  'POST /sign-out': signOut,
  'GET /requests': forRequester(requests),
  'GET /requests/:number': forRequester(request),
  'POST /requests/:number': forRequester(answer, signedOutMeanwhile),
  'POST /requests/:number/people': forRequester(people),
  'GET /requests/colleagues': forRequester(colleagues),
  'GET /profile': forRequester(profile),
  'POST /profile': forRequester(changeProfile),
  'GET /profile/export': forRequester(exportPage),
  'POST /profile/export': forRequester(askExport),
  'GET /profile/export/file': forRequester(exportFile),
  'GET /kiosk/:proof': kioskPage,
  'POST /kiosk/:proof': kioskSend,
  'GET /approvals': forRequester(approvals),
  'GET /approvals/:id': forRequester(approval),
  'POST /approvals/:id': forRequester(decide),
  'GET /information/:proof': information,
  'POST /information/:proof': giveByLink,
  'GET /approvals/link/:proof': approvalByLink,
  'POST /approvals/link/:proof': decideByLink,
  'GET /requests/:number/files/:id': forRequester(file),
}
