// What other modules may use of conditions.
export { loadNames } from './names.ts'
export { needSound, readText, writeTexts } from './text.ts'
