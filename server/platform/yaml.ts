// YAML, from the first text of it.
import { onFirstUse } from './first-use.ts'

export const yaml = onFirstUse((need) => need('yaml') as typeof import('yaml'))
