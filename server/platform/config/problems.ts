// What is wrong with the settings, all of it at once, in words that name the setting.

export interface Problem {
  readonly setting: string
  readonly found: string
  readonly expected: string
}

export class ConfigError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(
      ({ setting, found, expected }) => `  ${setting}: found ${found}, expected ${expected}`,
    )
    super(
      `${problems.length === 1 ? 'A setting is' : `${problems.length} settings are`} wrong:\n${lines.join('\n')}`,
    )
    this.name = 'ConfigError'
    this.problems = problems
  }
}
