import { parseSync, Visitor, type Plugin } from 'vite'

/**
 * The oldest browsers that the app is built for. `boot.js` tells older ones so when the app does not start in them, and
 * `docs/hosts.md` says it. Safari 16.4 is the first that can read our patterns (lookbehind), the others know `:has()`.
 */
export const supportedEngines = { safari: '16.4', chrome: '111', firefox: '121' }

/** What the bundler makes of newer syntax and styles: the same browsers by its own names. */
export const buildTargets: string[] = Object.entries(supportedEngines).map(([name, version]) => `${name}${version}`)

/** Methods that one of these browsers does not have. The bundler rewrites syntax, never methods. */
const newerMethods: ReadonlySet<string> = new Set([
  ...['Object.groupBy', 'Map.groupBy', 'Promise.withResolvers', 'Promise.try', 'Array.fromAsync'],
  ...['URL.canParse', 'URL.parse', 'AbortSignal.any', 'RegExp.escape', 'Intl.Segmenter', 'Intl.DurationFormat'],
  ...['Iterator.from', 'Error.isError', 'Math.sumPrecise', 'Uint8Array.fromBase64', 'Uint8Array.fromHex'],
])
/** The same of an object that the code does not name: these names mean nothing else. */
const newerMembers: ReadonlySet<string> = new Set([
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'isWellFormed', 'toWellFormed'],
  ...['checkVisibility', 'showPopover', 'togglePopover', 'hidePopover', 'setHTMLUnsafe'],
])

/** A pattern of a kind that one of these browsers cannot read: sets (`v`), or flags inside of it (`(?i:`). */
const isNewerPattern = (pattern: string, flags: string): boolean => flags.includes('v') || /\(\?[ims-]+:/.test(pattern)

/**
 * What of a built script the oldest supported browsers do not know, each with a few letters of it; none where all is
 * well. A call that the code guards (`'share' in navigator`) cannot be told from one that it does not: such names are
 * not in the lists above.
 */
export function beyondEngines(code: string): readonly string[] {
  const { program, errors } = parseSync('built.js', code)
  const found = errors.map(({ message }) => message)
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node && isNewerPattern(node.regex.pattern, node.regex.flags))
        found.push(`/${node.regex.pattern.slice(0, 60)}/${node.regex.flags}`)
    },
    MemberExpression({ computed, object, property }) {
      if (computed || property.type !== 'Identifier') return
      const name = object.type === 'Identifier' ? `${object.name}.${property.name}` : property.name
      if (newerMethods.has(name) || newerMembers.has(property.name)) found.push(name)
    },
    ImportDeclaration({ attributes }) {
      if (attributes.length > 0) found.push('import … with')
    },
    VariableDeclaration({ kind }) {
      if (kind === 'using' || kind === 'await using') found.push(kind)
    },
  })
  visitor.visit(program)
  return found
}

/** What of `boot.js` goes beyond the syntax of 2015: it must run where the app does not. */
export function beyondBoot(code: string): readonly string[] {
  const { program, errors } = parseSync('boot.js', code)
  const found = errors.map(({ message }) => message)
  const refuse = ({ type }: { readonly type: string }): void => void found.push(type)
  const visitor = new Visitor({
    ArrowFunctionExpression: refuse,
    ClassDeclaration: refuse,
    ClassExpression: refuse,
    AwaitExpression: refuse,
    SpreadElement: refuse,
    ChainExpression: refuse,
    ImportExpression: refuse,
    ObjectPattern: refuse,
    ArrayPattern: refuse,
    ForOfStatement: refuse,
    CatchClause: (node) => {
      if (!node.param) refuse(node)
    },
    VariableDeclaration: (node) => {
      if (node.kind !== 'var') refuse(node)
    },
    LogicalExpression: (node) => {
      if (node.operator === '??') refuse(node)
    },
    Literal: (node) => {
      if ('regex' in node && /\(\?<|[^gimuy]$/.test(`${node.regex.pattern} ${node.regex.flags}g`)) refuse(node)
    },
  })
  visitor.visit(program)
  return found
}

/** Fails the build where a script of the app goes beyond the supported browsers. */
export function enginesPlugin(): Plugin {
  return {
    name: 'machi-engines',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        const [first] = beyondEngines(output.code)
        if (first) throw new Error(`${output.fileName}: a supported browser does not know ${first}.`)
      }
    },
  }
}
