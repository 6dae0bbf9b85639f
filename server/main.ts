// Where a Handrail process begins: the command line over the composed desk.

import { runCommandLine } from './commands/index.ts'
import { composition } from './compose.ts'

await runCommandLine(composition, process.argv.slice(2))
