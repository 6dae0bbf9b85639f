// Feedback: surveys, marks, suggestions and improvements.
import type { Module } from '../../platform/module.ts'

export const feedback: Module = {
  name: 'feedback',
  needs: ['conditions', 'people', 'tickets', 'workspace'],
}
