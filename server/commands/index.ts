// The command line, as main.ts uses it.
export { runCommandLine } from './program.ts'
