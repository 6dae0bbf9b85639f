// The demo: a desk that looks lived in.
import type { Module } from '../../platform/module.ts'

export const demo: Module = {
  name: 'demo',
  needs: ['brands', 'people', 'identity', 'tickets', 'recurring', 'email', 'law', 'knowledge', 'roster'],
}
