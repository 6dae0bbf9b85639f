// Knowledge: articles, their languages, versions and readers.
import type { Module } from '../../platform/module.ts'

export const knowledge: Module = {
  name: 'knowledge',
  needs: ['people', 'tickets', 'workspace', 'words'],
}
