// Workload: how much of everybody's capacity their tickets take, kept with every commit of a ticket.
import type { Module } from '../../platform/module.ts'
import { weighAnew } from './weigh-anew.ts'

export const workload: Module = {
  name: 'workload',
  needs: ['law'],
  reactions: [weighAnew],
}
