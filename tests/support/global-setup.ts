/** Vitest calls this once before the tests of a run; when it watches, before each new run too. */
import type { TestProject } from 'vitest/node'
import { clearMade, realReleasePath } from './made-once.ts'

/** What the tests of a run share is made anew in each run, so that it is never older than the seeds and the code. */
export default function clearShared(project: TestProject): void {
  const clear = (): void => clearMade(realReleasePath)
  clear()
  project.onTestsRerun(clear)
}
