/** `npm run budget`: what home's first load costs, script by script, against its limit. Needs a build. */
import { firstLoad, firstLoadLimit } from './first-load.ts'

const scripts = firstLoad('dist', process.env.BASE ?? '/')
for (const { path, bytes } of scripts) console.log(`${String(bytes).padStart(8)}  ${path}`)
const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
console.log(`${String(total).padStart(8)}  of ${firstLoadLimit} bytes (brotli) before home's text`)
process.exitCode = total <= firstLoadLimit && scripts.length > 1 ? 0 : 1
