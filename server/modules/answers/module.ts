// Answers: articles found and suggested, and where an article is missing.
import type { Module } from '../../platform/module.ts'

export const answers: Module = {
  name: 'answers',
  needs: ['knowledge', 'people', 'tickets', 'words', 'workspace'],
}
