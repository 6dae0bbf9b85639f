// Brands: how the portal looks and speaks for each desk, its pages and notices.
import type { Module } from '../../platform/module.ts'

export const brands: Module = {
  name: 'brands',
  needs: ['knowledge', 'people', 'workspace'],
}
