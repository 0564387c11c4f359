import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (...flags: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/seeding/new-town-command.ts', ...flags], {
    encoding: 'utf8',
    input: '',
  })
  return { status, stdout, stderr }
}

test('npm run new-town tells what can be written before it asks', () => {
  const { status, stdout } = run('--help')
  expect(status).toBe(0)
  for (const flag of ['--id', '--code', '--region', '--text', '--published', '--tile']) expect(stdout).toContain(flag)
}, 60_000)

test('npm run new-town names a flag that there is none of, and those that there are', () => {
  const { status, stderr } = run('--naem', '長門市')
  expect(status).toBe(1)
  expect(stderr).toContain('--naem')
  expect(stderr).toContain('--name  名前（例：長門市）')
  // No place in a program: who adds a town writes no code.
  expect(stderr).not.toContain('.ts:')
}, 60_000)
