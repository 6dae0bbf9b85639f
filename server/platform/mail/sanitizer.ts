// sanitize-html, from the first text that needs it.
import type sanitize from 'sanitize-html'
import { onFirstUse } from '../first-use.ts'

export const sanitizer = onFirstUse((need) => need('sanitize-html') as typeof sanitize)
