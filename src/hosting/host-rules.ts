/**
 * What each kind of host must be told: the headers of every answer, how long a file may be kept, and which addresses
 * are the app's. `_headers` and `_redirects` are for hosts that read them (Cloudflare Pages, `npm start`);
 * `_nginx.conf` says the same to nginx. Other addresses are answered by `404.html`, which is the app as well: GitHub
 * Pages, which can be told nothing, shows the app so at every address.
 */

/**
 * The policy as a header and, in the page itself, as a meta element (which knows no frame-ancestors).
 * `trusted-types machi-sw`: the one policy is that for the worker's address in `register-service-worker.ts`. Vue's own
 * policy, which passes every string through to `innerHTML`, is not allowed, and `vite.config.ts` builds Vue without it.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types machi-sw',
]

/** Headers of every answer. A browser obeys the one of transport security over HTTPS alone. */
export const headersOfAll: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...contentPolicy, "frame-ancestors 'none'"].join('; '),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const forAYear = 'public, max-age=31536000, immutable'

/** Files that are asked for anew each time: they have no hash in their names. */
const unhashed = ['', 'index.html', 'shell.html', 'sw.js', 'boot.js', 'manifest.webmanifest', 'm/root.json']

/** What the rules are made of. `releases`: the files below `m/` that carry their hash. `pages`: the app's paths. */
export type HostedSite = {
  readonly base: string
  readonly releases: readonly string[]
  /** As the router has them: `/towns/:town`. */
  readonly pages: readonly string[]
}

/**
 * How long each path may be kept. No two patterns match one path: hosts disagree on what becomes of a header that is
 * given twice.
 */
const cacheRules = ({ base, releases }: HostedSite): readonly (readonly [path: string, rule: string])[] => [
  [`${base}assets/*`, forAYear],
  [`${base}packs/*`, forAYear],
  ...releases.map((name) => [`${base}m/${name}`, forAYear] as const),
  [`${base}status.json`, 'no-store'],
  ...unhashed.map((path) => [`${base}${path}`, 'no-cache'] as const),
]

/** The file `_headers`. */
export const headersFile = (site: HostedSite): string =>
  [
    '# Read by Cloudflare Pages and by npm start.',
    [`${site.base}*`, ...Object.entries(headersOfAll).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    ...cacheRules(site).map(([path, rule]) => `${path}\n  Cache-Control: ${rule}`),
  ].join('\n\n') + '\n'

/**
 * The paths of the app as hosts write them: `/towns/*` for `/towns/:town`, those without a star first. The first page
 * and "not found" are no rules.
 */
function hostPaths(pages: readonly string[]): readonly string[] {
  const paths = pages.filter((path) => path !== '/' && !path.startsWith('/:')).map((path) => path.replace(/:.*$/, '*'))
  const hasStar = (path: string): boolean => path.endsWith('*')
  return [...paths.filter((path) => !hasStar(path)), ...paths.filter(hasStar)]
}

/**
 * The file `_redirects`. The app's addresses lead to the first page by its path, not by its file: Cloudflare Pages
 * takes `.html` off every address and would send the browser round and round. Nothing else is led anywhere, because
 * there a rule wins over a file of that path.
 */
export const redirectsFile = ({ base, pages }: HostedSite): string =>
  [
    "# The app's addresses. Every other one is a file, or it is missing (404.html).",
    ...hostPaths(pages).map((path) => `${base}${path.slice(1)} ${base} 200`),
  ].join('\n') + '\n'

const inExpression = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.+')

/** The file `_nginx.conf`: a server for the site, to be included in nginx' `http`. */
export const nginxFile = (site: HostedSite): string => {
  const { base, pages } = site
  const cached = cacheRules(site).map(([path, rule]) => `  "~^\\d+ ${inExpression(path)}$" "${rule}";`)
  const app = hostPaths(pages).map((path) => inExpression(path.slice(1)))
  return `# Include this in nginx' http. Set listen, server_name and, for HTTPS, the certificate.
# root is the folder in which the site lies${base === '/' ? '' : ` at ${base}`}.
map "$status $uri" $machi_cache {
  default no-cache;
  "~^404 " no-store;
${cached.join('\n')}
}

server {
  listen 80;
  root /srv/machi-shirube;
  charset utf-8;
  charset_types text/html text/css text/plain text/csv application/javascript text/javascript application/json image/svg+xml;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/plain text/csv application/javascript text/javascript application/json application/manifest+json image/svg+xml;
  error_page 404 ${base}404.html;

${Object.entries(headersOfAll)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header Cache-Control $machi_cache always;

  location / {
    try_files $uri $uri/index.html =404;
  }
  location ~ ^${inExpression(base)}_(?:headers|redirects|nginx\\.conf)$ {
    return 404;
  }
  location = ${base}manifest.webmanifest {
    default_type application/manifest+json;
  }
  location ~ ^${inExpression(base)}(?:${app.join('|')})$ {
    try_files ${base}index.html =404;
  }
}
`
}
