// Settings of a desk, checked.
export { atPort, type Config, type Env, home, loadConfig } from './config/config.ts'
export { ConfigError } from './config/problems.ts'
