// What other modules may use of conditions.
export { loadNames } from './names.ts'
export { needSound, readText, requireSound, writeTexts } from './text.ts'
