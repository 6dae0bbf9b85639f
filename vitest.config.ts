// The four rings of tests, fastest first. `npm test` runs them all, `npm run test:<ring>` one.
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const seconds = 1000

// Rings with real time in them: on a shared machine a test may meet a pause that says nothing about the desk.
const retry = process.env.CI ? 2 : 0

/** The longest files begin, so that none of them is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/(every-\w+|facing|imap|kills)\.test\.ts$/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          include: ['rules/**/*.test.ts', 'agent/**/*.test.ts'],
          // Properties try much; on a busy machine they take their time.
          testTimeout: 30 * seconds,
        },
      },
      {
        test: {
          name: 'doors',
          retry,
          // One desk's code for all files: loading it again for each took a third of the ring's time.
          isolate: false,
          include: ['server/**/*.test.ts', 'contract/**/*.test.ts', 'tests/doors/**/*.test.ts'],
          globalSetup: ['tests/database.ts'],
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          retry,
          isolate: false,
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database.ts'],
          testTimeout: 180 * seconds,
          expect: { poll: { timeout: 20 * seconds } },
          hookTimeout: 90 * seconds,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'faults',
          retry,
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/database.ts'],
          testTimeout: 300 * seconds,
          hookTimeout: 90 * seconds,
          maxWorkers: 2,
        },
      },
    ],
  },
})
