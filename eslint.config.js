import pluginVue from 'eslint-plugin-vue'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/**
 * The layers of src/ and what each may import: the table of CONTRIBUTING.md as a rule. `packages` are libraries by
 * name; a layer that is not in the table does not exist. Types may come from `types` as well, since they leave nothing
 * behind;
 * `values` are single files of those layers from which values may come too.
 */
const core = ['domain', 'routing', 'texts', 'packs', 'storage', 'stores']
const feature = (neighbours) => ({
  may: [...core, 'drawings', 'composables', 'components', ...neighbours.map((name) => `features/${name}`)],
  packages: ['vue', 'vue-router', 'pinia'],
})
export const layers = {
  domain: { may: [], packages: [] },
  // Addresses of pages; of the router only types, which is why every layer that draws may use it.
  routing: { may: ['domain'], packages: ['vue-router'] },
  texts: { may: ['domain', 'packs'], packages: [] },
  packs: { may: ['domain'], packages: [] },
  // Tables of towns: bytes in, rows out, the same in a browser and in Node.
  sheets: { may: ['domain', 'texts'], packages: ['fflate', 'saxen'] },
  seeding: {
    may: ['domain', 'packs', 'texts', 'sheets'],
    packages: ['zod', 'yaml', 'vite', 'kuromoji', 'kanji', 'budoux', 'textlint', 'typescript', 'node:*'],
  },
  hosting: { may: [], packages: ['vite', 'node:*'] },
  storage: { may: ['domain', 'packs'], packages: ['dexie'] },
  stores: {
    may: ['domain', 'packs', 'texts'],
    types: ['storage'],
    values: ['storage/settings-storage'],
    packages: ['vue', 'pinia'],
  },
  drawings: { may: ['domain', 'texts'], packages: [] },
  composables: {
    may: ['domain', 'routing', 'packs', 'texts', 'stores'],
    types: ['storage'],
    packages: ['vue', 'vue-router'],
  },
  components: {
    may: ['domain', 'routing', 'texts', 'drawings'],
    types: ['stores', 'storage', 'composables'],
    // Those that open no store: components take values and say what happened.
    values: [
      'use-clipboard',
      'use-japanese-voice',
      'use-now',
      'use-online',
      'use-reading-context',
      'use-release-words',
    ].map((name) => `composables/${name}`),
    packages: ['vue', 'vue-router', 'uqr'],
  },
  'features/handoff': feature([]),
  'features/device': feature([]),
  'features/install': feature([]),
  'features/open-data': feature(['device']),
  'features/staff': { ...feature([]), may: [...feature([]).may, 'sheets'] },
  'features/kiosk': feature([]),
  'features/search': feature([]),
  'features/compare': feature(['handoff']),
  'features/saved': feature(['handoff']),
  'features/leaflet': feature(['compare', 'saved', 'handoff']),
  views: {
    may: ['domain', 'routing', 'texts', 'drawings', 'stores', 'composables', 'components', 'features'],
    packages: ['vue', 'vue-router'],
  },
}

/** What `no-restricted-syntax` refuses where code must not know the clock. */
const clock = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
].map((selector) => ({ selector, message: 'Today comes in as an argument: only main.ts knows the clock.' }))

/** And where code must hold no words: kana and kanji in strings. Patterns and punctuation (「, 、) are none. */
const japanese = '/[ぁ-ヶ一-鿿々]/'
const noWords = [`Literal[value=${japanese}]`, `TemplateElement[value.raw=${japanese}]`].map((selector) => ({
  selector,
  message: 'What a person reads stands in src/texts or in the words.ts of a feature, with its furigana.',
}))
const noWordsInTemplates = [`VElement[name='template'] VText[value=${japanese}]`, `VLiteral[value=${japanese}]`].map(
  (selector) => ({
    ...noWords[0],
    selector,
  }),
)

/**
 * A text that is no element's only content. The browser's own translation puts elements of its own in place of texts,
 * so a text that Vue patches, moves or takes away must have an element around it: that one Vue finds again.
 */
const loneTexts = [
  'VElement:has(> VElement) > VExpressionContainer',
  'VElement:has(> VElement) > VText[value=/\\S/]',
  'VElement[rawName=/^(?:[A-Z]|slot$|template$|component$)/] > VExpressionContainer',
  'VElement[rawName=/^(?:[A-Z]|slot$|template$|component$)/] > VText[value=/\\S/]',
].map((selector) => ({
  selector,
  message: 'A text needs an element of its own, since browsers that translate replace its node (CONTRIBUTING.md).',
}))

const allPackages = [
  'vue',
  'uqr',
  'vue-router',
  'pinia',
  'dexie',
  'fflate',
  'saxen',
  'zod',
  'yaml',
  'vite',
  'workbox-window',
  'kuromoji',
  'kanji',
  'budoux',
  'textlint',
  'typescript',
  'node:*',
]
const allLayers = [...Object.keys(layers), 'app', 'support']

/** A pattern for a name that begins with one of these; with none it matches nothing. */
const anyOf = (beginnings) => (beginnings.length ? `^(?:${beginnings.join('|')})` : '(?!)')
const names = (list) => list.map((one) => `#${one}`).join(', ')

/** What the message of a forbidden import says. */
function sentenceFor(layer, { may, types = [], packages }) {
  const others = may.length ? names(may) : 'no other layer'
  const onlyTypes = types.length ? `, types of ${names(types)}` : ''
  const libraries = packages.length ? `, and ${packages.join(', ')}` : ', and no library'
  return `src/${layer} may import ${others}${onlyTypes}${libraries}: see the table of layers in CONTRIBUTING.md.`
}

const fences = Object.entries(layers).map(([layer, rule]) => {
  const { may, types = [], values = [], packages } = rule
  const message = sentenceFor(layer, rule)
  const isAllowed = (other) => other === layer || may.some((one) => one === other || other.startsWith(`${one}/`))
  const closed = allLayers.filter((other) => !isAllowed(other) && !types.includes(other))
  const openFiles = values.map((file) => file.split('/')[1]).join('|')
  const libraries = allPackages
    .filter((one) => !packages.includes(one))
    .map((one) => (one === 'node:*' ? 'node:' : `${one}(?:/|$)`))
  const patterns = [
    { regex: anyOf(closed.map((other) => `#${other}/`)), message },
    {
      regex: `${anyOf(types.map((other) => `#${other}/`))}(?!(?:${openFiles})\\.ts$)`,
      message,
      allowTypeImports: true,
    },
    { regex: anyOf(libraries), message },
    {
      regex: '^\\.\\./\\.\\./',
      message: `A file of another folder is imported by its layer's name (#${layer}/…).`,
    },
  ]
  return {
    files: [`src/${layer}/**/*.{ts,vue}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
})

export default tseslint.config(
  { ignores: ['dist/**', 'dist.next/**', 'dist.old/**', 'node_modules/**', 'seeds/schema/**', 'tests/.artifacts/**'] },
  ...tseslint.configs.recommended,
  // What the app ships is linted with its types; components have a parser of their own, which comes after this one's.
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({ ...config, files: ['src/**/*.{ts,vue}'] })),
  ...pluginVue.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Ids are strings; the other words of such a union say what may stand in their place.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      // Some implementations of an asynchronous interface have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // ESLint cannot type what is imported from a .vue file, nor a template's references; vue-tsc does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What composables give back are functions without a `this`, although their types are written like methods.
      '@typescript-eslint/unbound-method': 'off',
      complexity: ['error', 12],
    },
  },
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'no-nested-ternary': 'error',
      'object-shorthand': 'error',
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
      // Files and functions stay small enough to be read at once; tables of cases and of words are excepted below.
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Where the types cannot know what the lines above have made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Text from documents is data: it is never HTML.
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'error',
      // Layout of templates is a matter of reading, not of rules.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'any' } }],
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/require-default-prop': 'off',
      // TypeScript sees that a switch over a union gives a value in each case.
      'vue/return-in-computed-property': 'off',
      'no-restricted-imports': 'off',
    },
  },
  // What is drawn for pages that may be made without a browser: no style attribute, no window at import.
  {
    files: ['src/{views,components}/**/*.vue', 'src/App.vue'],
    rules: {
      'vue/no-restricted-static-attribute': [
        'error',
        {
          key: 'style',
          message: 'The policy refuses style attributes in served pages: use a class or an SVG attribute.',
        },
      ],
    },
  },
  // The clock stays outside of what is inside.
  {
    files: ['src/{domain,texts,seeding}/**/*.ts'],
    // A command is where Node's programs begin, as main.ts is where the app does.
    ignores: ['src/seeding/*-command.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  // Words stand in texts, drawings and seeds alone; the domain's search knows letters.
  {
    files: ['src/{packs,sheets,routing,stores,components,views}/**/*.{ts,vue}'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...noWords] },
  },
  {
    files: ['src/{hosting,storage,composables,features,app}/**/*.{ts,vue}'],
    ignores: ['src/features/*/words.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noWords] },
  },
  {
    files: ['src/{components,views,features,app}/**/*.vue'],
    rules: { 'vue/no-restricted-syntax': ['error', ...noWords, ...noWordsInTemplates, ...loneTexts] },
  },
  ...fences,
  {
    files: ['public/boot.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: ['public/kill/sw.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['tests/**/*.ts', 'src/texts/**/*.ts'], rules: { 'max-lines': 'off' } },
)
