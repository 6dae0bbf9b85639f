// Promises to requesters: clocks that warn in time, counting anew when the law is another, holidays to import.
import type { Module } from '../../platform/module.ts'
import { replayAnew } from './law-changed.ts'
import { replayClocks } from './replay.ts'
import { slaRoutes } from './routes.ts'
import { watchClocks } from './sweep.ts'

export const sla: Module = {
  name: 'sla',
  needs: ['law', 'people', 'tickets', 'workspace'],
  routes: slaRoutes,
  jobs: [replayClocks],
  reactions: [replayAnew],
  start: watchClocks,
}
