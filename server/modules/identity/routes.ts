// Contract routes of identity and the actions that answer them; people's invitations too, since they make links.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { showPerson } from '../people/index.ts'
import { invite } from './actions/invite.ts'
import { changeMe, showMe } from './actions/me.ts'
import { addPasskey, listPasskeys, passkeyOptions, removePasskey } from './actions/passkeys.ts'
import { confirmMe, setPassword } from './actions/password.ts'
import { endOtherSessions, endSession, listSessions, signOut } from './actions/sessions.ts'
import { signInByCode, signInByPassword } from './actions/sign-in.ts'
import { signInByLink } from './actions/sign-in-link.ts'
import { passkeySignInOptions, signInByPasskey } from './actions/sign-in-passkey.ts'
import { createToken, listTokens, revokeToken } from './actions/tokens.ts'
import { confirmTotp, removeTotp, startTotp } from './actions/totp.ts'
import { askForReset } from './ask-link.ts'

const { identity, people } = contract

export const routes: readonly Implementation[] = [
  implement(identity.me, showMe),
  implement(identity.changeMe, changeMe),
  implement(identity.signIn, signInByPassword),
  implement(identity.signInTotp, signInByCode),
  implement(identity.signInLink, signInByLink),
  implement(identity.forgot, (call) => askForReset(call.desk, call.workspaceId, call.body.email, call.ip)),
  implement(identity.passkeySignInOptions, passkeySignInOptions),
  implement(identity.passkeySignIn, signInByPasskey),
  implement(identity.signOut, signOut),
  implement(identity.sessions, listSessions),
  implement(identity.endSession, endSession),
  implement(identity.endOtherSessions, endOtherSessions),
  implement(identity.confirm, confirmMe),
  implement(identity.setPassword, setPassword),
  implement(identity.startTotp, startTotp),
  implement(identity.confirmTotp, confirmTotp),
  implement(identity.removeTotp, removeTotp),
  implement(identity.passkeys, listPasskeys),
  implement(identity.passkeyOptions, passkeyOptions),
  implement(identity.addPasskey, addPasskey),
  implement(identity.removePasskey, removePasskey),
  implement(identity.tokens, listTokens),
  implement(identity.createToken, createToken),
  implement(identity.revokeToken, revokeToken),
  implement(people.invite, async ({ desk, workspaceId, actor, body }) => {
    const { person, expiresAt } = await invite(desk, workspaceId, actor, body)
    return { person: await desk.db.inWorkspace(workspaceId, (tx) => showPerson(tx, person)), expiresAt }
  }),
]
