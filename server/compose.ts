// Puts the desk together: platform over a database, modules on the platform, and what serving means.

import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Composition, Parts, Welcome } from './commands/composition.ts'
import { firstSignInLink, identify } from './modules/identity/index.ts'
import { weighAll } from './modules/workload/index.ts'
import { modules } from './modules.ts'
import { openDatabase } from './platform/database.ts'
import type { Desk } from './platform/desk.ts'
import { startEngine } from './platform/engine.ts'
import { diskFiles } from './platform/files.ts'
import { foundWorkspace } from './platform/found.ts'
import { openHints } from './platform/hints.ts'
import { buildServer } from './platform/http/server.ts'
import { makeMetrics } from './platform/metrics.ts'
import type { Stop } from './platform/module.ts'
import { systemNames } from './platform/net/names.ts'
import { makeSeal } from './platform/seal.ts'

/** The desk over its database; nothing listens and nothing runs yet. */
export const openDesk = async ({
  config,
  clock,
  log,
  app,
  names = systemNames,
}: Parts): Promise<{ desk: Desk; close: Stop }> => {
  const db = await openDatabase(app)
  const hints = openHints(db.pool)
  const files = diskFiles(join(config.data, 'files'))
  const desk: Desk = {
    config,
    clock,
    db,
    files,
    log,
    names,
    metrics: makeMetrics(),
    hints,
    seal: makeSeal(config.secret),
  }
  const close = async (): Promise<void> => {
    await hints.close()
    await db.close()
  }
  return { desk, close }
}

/** Founds `Support desk` (or the demo's Meridian) where there is no workspace yet. */
const foundFirst = async (desk: Desk): Promise<void> => {
  const known = await desk.db.directory.selectFrom('workspace').select('id').limit(1).executeTakeFirst()
  if (known) return
  const { demo, ownerEmail } = desk.config
  const workspace = demo ? { slug: 'meridian', name: 'Meridian' } : { slug: 'desk', name: 'Support' }
  await foundWorkspace(desk, modules, workspace)
  if (ownerEmail) desk.log.info('the owner was made from HANDRAIL_OWNER')
}

/** HTTP last: who can reach the desk finds it whole. Stop refuses new work first, then lets the running end. */
export const serveDesk = async (desk: Desk): Promise<{ app: FastifyInstance; stop: Stop }> => {
  const undo: Stop[] = []
  const stop = async (): Promise<void> => {
    for (const one of undo.splice(0).reverse()) await one()
  }
  try {
    undo.push(await startEngine(desk, modules))
    if (desk.config.workers)
      for (const module of modules) if (module.start) undo.push(await module.start(desk))
    const app = await buildServer(desk, modules, identify)
    await app.listen({ host: desk.config.host, port: desk.config.port })
    undo.push(() => app.close())
    return { app, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const firstWorkspace = async (desk: Desk): Promise<string> =>
  (
    await desk.db.directory
      .selectFrom('workspace')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirstOrThrow()
  ).id

const welcome = async (desk: Desk): Promise<Welcome[]> => {
  const workspaceId = await firstWorkspace(desk)
  const lines: Welcome[] = []
  if (desk.config.demo) {
    const { demoLinks } = await import('./modules/demo/index.ts')
    for (const { role, name, url } of await demoLinks(desk, workspaceId))
      lines.push({ key: role, title: `Sign in as ${role} (${name})`, value: url })
  } else {
    const link = await firstSignInLink(desk, workspaceId)
    if (link) lines.push({ key: 'signInLink', title: 'Sign in once as owner', value: link })
  }
  const route = await desk.db.directory
    .selectFrom('mail_route')
    .select('address')
    .where('workspace_id', '=', workspaceId)
    .orderBy('address')
    .limit(1)
    .executeTakeFirst()
  if (route)
    lines.push({
      key: 'mailTo',
      title: 'Send mail to',
      value: `${route.address} (SMTP at ${desk.config.smtpHost}:${desk.config.smtpPort})`,
    })
  return lines
}

export const composition: Composition = {
  modules,
  openDesk,
  foundFirst,
  prepareDemo: async (desk, tickets, say) => {
    const demo = await import('./modules/demo/index.ts')
    const workspaceId = await firstWorkspace(desk)
    // Nobody is to hear of what was invented; the search shall find it.
    const reactions = modules
      .flatMap((m) => (m.reactions ?? []).map((r) => r.name))
      .filter((n) => n !== 'search')
    if ((await demo.prepareDemo(desk, workspaceId, { tickets, say, reactions })) === 'present') return
    await demo.showSettings(desk, workspaceId)
    await demo.showRoster(desk, workspaceId)
    await demo.showWork(desk, workspaceId)
    await demo.showKnowledge(desk, workspaceId)
    await demo.showCourses(desk, workspaceId)
    await demo.showFeedback(desk, workspaceId)
    await demo.showPortal(desk, workspaceId)
    await demo.showMail(desk, workspaceId)
    await weighAll(desk, workspaceId)
  },
  serve: async (desk) => (await serveDesk(desk)).stop,
  welcome,
}
