// The portal’s pages of courses.
import type { Page } from './page.ts'

export const coursePages: readonly Page[] = []
