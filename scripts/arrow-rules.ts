/** What the files of a folder may import. The first rule whose `files` begins a file's path counts. */
export type ArrowRule = {
  files: string
  /** Beginnings of paths in this repository; `''` is everything. */
  folders: readonly string[]
  /** May be imported as types only, so that nothing of it runs here. */
  typesOnly?: readonly string[]
  /** Packages that may be imported; absent: any. */
  packages?: readonly string[]
  why: string
}

const domain = 'ivr-runtime/src/domain/'
/** One file each, at the top of server/: what everything on the server may use. */
const common = ['access', 'changes', 'db', 'env', 'errors', 'events', 'log', 'secrets-key'].map(
  (name) => `server/${name}.ts`,
)
const prisma = 'prisma/generated/'
const locales = 'messages/locales.ts'

/** app → components → server/api → services → ports ← adapters; the runtime knows none of them. */
export const arrowRules: readonly ArrowRule[] = [
  {
    files: domain,
    folders: [domain],
    packages: ['zod', 'jsonpath-rfc9535'],
    why: 'What a flow means is pure: it knows only shapes and paths.',
  },
  {
    files: 'ivr-runtime/src/engine/',
    folders: [domain, 'ivr-runtime/src/engine/'],
    typesOnly: ['ivr-runtime/src/ports/'],
    packages: ['zod'],
    why: 'The engine is pure: it knows what flows mean and the types of ports.',
  },
  {
    files: 'ivr-runtime/src/ports/',
    folders: [domain, 'ivr-runtime/src/ports/'],
    typesOnly: ['ivr-runtime/src/engine/'],
    why: 'A port says what is wanted, not who does it.',
  },
  { files: 'ivr-runtime/', folders: ['ivr-runtime/'], why: 'The runtime stands alone: it never needs the dashboard.' },
  { files: 'messages/', folders: ['messages/'], packages: ['use-intl'], why: 'Texts are only texts.' },
  {
    files: 'app/',
    folders: ['app/', 'components/', 'messages/', 'server/web/shared-web.ts', domain],
    typesOnly: ['server/'],
    why: 'Pages hold no logic: they use components, and the server through server/web/shared-web.',
  },
  {
    files: 'components/',
    folders: ['components/', 'messages/', domain],
    typesOnly: ['server/', 'ivr-runtime/src/engine/'],
    why: 'Components run in the browser: they know what flows mean and the types of the server’s answers.',
  },
  {
    files: 'server/ports/',
    folders: [domain, 'server/ports/', ...common],
    why: 'A port says what is wanted, not who does it.',
  },
  {
    files: 'server/adapters/',
    folders: ['server/adapters/', 'server/ports/', 'server/start/', 'ivr-runtime/src/', ...common],
    why: 'An adapter implements a port and knows no business rules.',
  },
  {
    files: 'server/services/',
    folders: ['server/services/', 'server/ports/', 'ivr-runtime/src/', prisma, locales, ...common],
    why: 'Business rules reach outside things through ports, and know no HTTP.',
  },
  {
    files: 'server/api/',
    folders: ['server/api/', 'server/services/', domain, ...common],
    typesOnly: [prisma],
    why: 'The API parses, authorises and delegates to services.',
  },
  { files: 'server/web/', folders: ['server/'], why: 'What pages share with the process around them.' },
  { files: 'server/', folders: ['server/', 'prisma/', domain], why: 'The server never needs pages or components.' },
  {
    files: 'deploy/',
    folders: ['deploy/', 'ivr-runtime/src/speech/'],
    why: 'A pod is configured without the dashboard.',
  },
  {
    files: 'prisma/',
    folders: ['prisma/', 'server/', 'ivr-runtime/src/speech/', domain],
    why: 'Demo data needs no pages.',
  },
]
