// The portal’s pages that ask how it was.
import type { Page } from './page.ts'

export const feedbackPages: readonly Page[] = []
