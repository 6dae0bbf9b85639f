// Routes of my API tokens.
import { z } from 'zod'
import { permissions } from '../../rules/access/roles.ts'
import { route } from '../route.ts'
import { Empty, Name, Time } from '../values.ts'
import { ApiToken, one } from './shapes.ts'

export const tokenRoutes = {
  tokens: route({
    id: 'tokens.list',
    method: 'GET',
    path: '/me/tokens',
    access: 'team',
    summary: 'My API tokens',
    reply: z.object({ items: z.array(ApiToken) }),
  }),
  createToken: route({
    id: 'tokens.create',
    method: 'POST',
    path: '/me/tokens',
    access: 'team',
    summary: 'Make an API token; the secret is shown this once',
    body: z.strictObject({
      name: Name,
      scopes: z.array(z.enum(permissions)).min(1).optional(),
      expiresAt: Time.optional(),
    }),
    secret: true,
    reply: ApiToken.extend({ token: z.string() }),
    status: 201,
  }),
  revokeToken: route({
    id: 'tokens.revoke',
    method: 'DELETE',
    path: '/me/tokens/:id',
    access: 'team',
    summary: 'Revoke an API token at once',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
