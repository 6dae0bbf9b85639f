// Courses: articles in order with a check at the end.
import type { Module } from '../../platform/module.ts'

export const courses: Module = {
  name: 'courses',
  needs: ['knowledge', 'people', 'tickets'],
}
