import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

/** The files are made up, so no project of TypeScript knows them: they are linted without types. */
const eslint = new ESLint({
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, project: null } },
    },
  ],
})
const refusals = async (template: string): Promise<number> => {
  const code = `<script setup lang="ts">\ndefineProps<{ a: string; b: boolean }>()\n</script>\n\n<template>${template}</template>\n`
  const [result] = await eslint.lintText(code, { filePath: 'src/components/town/LoneText.vue' })
  return (result?.messages ?? []).filter(({ message }) => message.includes('element of its own')).length
}

describe('a text in a template', () => {
  test.each([
    ['beside an element', '<p>{{ a }}<b v-if="b">1</b></p>'],
    ['behind an element', '<p><b v-if="b">1</b> {{ a }}</p>'],
    ['that is a sign beside an element', '<p>・<b>1</b></p>'],
    ['in a slot of a component', '<RouterLink to="/">{{ a }}</RouterLink>'],
    ['that stands where a slot is not filled', '<p><slot>{{ a }}</slot></p>'],
    ['of a template', '<p><template v-if="b">{{ a }}</template></p>'],
    ['of a whole component', '{{ a }}'],
    ['in a component of a changing kind', '<component :is="a">{{ a }}</component>'],
  ])('%s is refused', async (_, template) => expect(await refusals(template)).toBeGreaterThan(0))

  test.each([
    ['alone in its element', '<p>{{ a }}</p>'],
    ['of several parts', '<p>{{ a }} {{ a }}</p>'],
    ['in an element of its own beside others', '<p><span>{{ a }}</span> <b v-if="b">1</b></p>'],
    ['in an element within a component', '<RouterLink to="/"><span>{{ a }}</span></RouterLink>'],
  ])('%s is allowed', async (_, template) => expect(await refusals(template)).toBe(0))
})
