// Words: what search and conditions both need to know of the words that are asked for.
import type { Module } from '../../platform/module.ts'

export const words: Module = { name: 'words', needs: [] }
