// Routes of my own account: who I am, where I am signed in, my password.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Name } from '../values.ts'
import { Code, Me, one, Password, Session, signInLimit } from './shapes.ts'

export const accountRoutes = {
  me: route({
    id: 'me.get',
    method: 'GET',
    path: '/me',
    access: 'signed-in',
    summary: 'Who I am and what I may do',
    reply: Me,
  }),
  changeMe: route({
    id: 'me.change',
    method: 'PATCH',
    path: '/me',
    access: 'signed-in',
    summary: 'Change my name, language, time zone, title, signature or preferences',
    body: z.strictObject({
      name: Name.optional(),
      language: z.enum(['en', 'de']).optional(),
      signature: z.string().trim().max(2000).optional(),
      zone: z.string().max(60).nullable().optional(),
      title: z.string().trim().max(200).optional(),
      preferences: z
        .record(z.string().max(50), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
        .optional(),
    }),
    reply: Me,
  }),
  signOut: route({
    id: 'sign-out',
    method: 'POST',
    path: '/sign-out',
    access: 'signed-in',
    summary: 'End this session',
    reply: Empty,
    status: 204,
  }),
  sessions: route({
    id: 'sessions.list',
    method: 'GET',
    path: '/me/sessions',
    access: 'signed-in',
    summary: 'Where I am signed in',
    reply: z.object({ items: z.array(Session) }),
  }),
  endSession: route({
    id: 'sessions.end',
    method: 'DELETE',
    path: '/me/sessions/:id',
    access: 'signed-in',
    summary: 'Sign out one of my sessions',
    params: one,
    reply: Empty,
    status: 204,
  }),
  endOtherSessions: route({
    id: 'sessions.endOthers',
    method: 'DELETE',
    path: '/me/sessions',
    access: 'signed-in',
    summary: 'Sign out everywhere else',
    reply: Empty,
    status: 204,
  }),
  confirm: route({
    id: 'me.confirm',
    method: 'PUT',
    path: '/me/confirmation',
    access: 'signed-in',
    summary: 'Prove again that it is you, by password or code; opens what asks for it for 15 minutes',
    body: z.strictObject({ password: z.string().max(200).optional(), code: Code.optional() }),
    reply: Empty,
    status: 204,
    limit: signInLimit,
  }),
  setPassword: route({
    id: 'password.set',
    method: 'PUT',
    path: '/me/password',
    access: 'signed-in',
    summary: 'Set my password; ends my other sessions',
    body: z.strictObject({ current: z.string().max(200).optional(), password: Password }),
    reply: Empty,
    status: 204,
    limit: signInLimit,
  }),
}
