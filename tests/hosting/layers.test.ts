import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

/** The files are made up, so no project of TypeScript knows them: they are linted without types. */
const withoutTypes = {
  ...tseslint.configs.disableTypeChecked,
  languageOptions: { parserOptions: { projectService: false, project: null } },
}
const eslint = new ESLint({ overrideConfig: [withoutTypes] })
const refusals = async (file: string, code: string): Promise<readonly string[]> => {
  const [result] = await eslint.lintText(code, { filePath: file })
  return (result?.messages ?? [])
    .filter((message) => message.ruleId === '@typescript-eslint/no-restricted-imports')
    .map((message) => message.message)
}

describe('the table of layers', () => {
  test.each([
    ['the domain knows no library', 'src/domain/x.ts', "import { ref } from 'vue'\nref()"],
    ['the domain knows no Node', 'src/domain/x.ts', "import fs from 'node:fs'\nfs"],
    ['the domain knows no other layer', 'src/domain/x.ts', "import { home } from '#texts/frame.ts'\nhome"],
    ['texts do not draw', 'src/texts/x.ts', "import { ref } from 'vue'\nref()"],
    [
      'packs are written without the seeds',
      'src/packs/x.ts',
      "import { readSeeds } from '#seeding/seeds.ts'\nreadSeeds",
    ],
    [
      'the dictionary of readings stays where things are built',
      'src/texts/x.ts',
      "import kuromoji from 'kuromoji'\nkuromoji",
    ],
    ['only storage says Dexie', 'src/stores/x.ts', "import { Dexie } from 'dexie'\nDexie"],
    [
      'stores get their reader and do not make it',
      'src/stores/x.ts',
      "import { PlanReader } from '#storage/plan-repository.ts'\nPlanReader",
    ],
    ['storage does not draw', 'src/storage/x.ts', "import { ref } from 'vue'\nref()"],
    [
      'components take values and open no store',
      'src/components/town/X.vue',
      '<script setup lang="ts">\nimport { usePlanStore } from \'#stores/plan-store.ts\'\nusePlanStore()\n</script>\n<template><p /></template>',
    ],
    [
      'views do not reach into storage',
      'src/views/X.vue',
      '<script setup lang="ts">\nimport { Library } from \'#storage/library.ts\'\nLibrary\n</script>\n<template><p /></template>',
    ],
    [
      'saved hands over, handing over knows nothing of saved',
      'src/features/handoff/x.ts',
      "import { saved } from '#features/saved/words.ts'\nsaved",
    ],
    [
      'what several pages share knows no feature',
      'src/components/town/x.ts',
      "import { compare } from '#features/compare/words.ts'\ncompare",
    ],
    ['a feature knows no view', 'src/features/search/x.ts', "import X from '#views/HomeView.vue'\nX"],
    [
      'drawings open no store',
      'src/drawings/x.ts',
      "import { usePlanStore } from '#stores/plan-store.ts'\nusePlanStore",
    ],
  ])('%s', async (_, file, code) => {
    expect(await refusals(file, code)).toHaveLength(1)
  })

  test.each([
    ['texts word the domain', 'src/texts/x.ts', "import { momentCode } from '#domain/period.ts'\nmomentCode"],
    ['seeding reads with a dictionary', 'src/seeding/x.ts', "import kuromoji from 'kuromoji'\nkuromoji"],
    [
      'stores know the types of storage',
      'src/stores/x.ts',
      "import type { Keeping } from '#storage/plan-repository.ts'\nexport type X = Keeping",
    ],
    [
      'components know the types of stores',
      'src/components/town/X.vue',
      '<script setup lang="ts">\nimport type { Kept } from \'#stores/plan-store.ts\'\ndefineProps<{ kept: Kept }>()\n</script>\n<template><p /></template>',
    ],
    [
      'a leaflet prints a comparison',
      'src/features/leaflet/x.ts',
      "import { compare } from '#features/compare/words.ts'\ncompare",
    ],
    [
      'components use composables that open no store',
      'src/components/town/x.ts',
      "import { useOnline } from '#composables/use-online.ts'\nuseOnline",
    ],
  ])('%s', async (_, file, code) => {
    expect(await refusals(file, code)).toEqual([])
  })
})
