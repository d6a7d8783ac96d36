import { expect, test } from 'vitest'
import { arrowRules } from './arrow-rules.ts'
import { checkArrows } from './check-arrows.ts'

const check = (file: string, source: string) => checkArrows([file], arrowRules, () => source)

test.each([
  ['ivr-runtime/src/domain/flow/x.ts', "import { readFile } from 'node:fs/promises'", 'knows only shapes and paths'],
  [
    'ivr-runtime/src/domain/flow/x.ts',
    "import { advance } from '../../engine/advance.ts'",
    'knows only shapes and paths',
  ],
  ['ivr-runtime/src/engine/x.ts', "import { open } from '../ports/switch-channel.ts'", 'The engine is pure'],
  ['ivr-runtime/src/call/x.ts', "import { openDb } from '../../../server/db.ts'", 'stands alone'],
  ['app/x/page.tsx', "import { listIvrs } from '../../server/services/ivrs/list.ts'", 'hold no logic'],
  ['components/x.tsx', "import { appRouter } from '../server/api/trpc/root.ts'", 'run in the browser'],
  ['server/api/rest/x.ts', "import { Local } from '../../adapters/local/local.ts'", 'delegates to services'],
  ['server/services/x/y.ts', "import {\n  a,\n  b,\n} from '../../adapters/local/local.ts'", 'through ports'],
  ['server/services/x/y.ts', "await import('../../api/rest/app.ts')", 'know no HTTP'],
  ['server/adapters/x/y.ts', "import { listIvrs } from '../../services/ivrs/list.ts'", 'knows no business rules'],
  ['server/main.ts', "export * from '../components/ui/button.tsx'", 'never needs pages'],
])('%s may not: %s', (file, source, why) => {
  expect(check(file, source)).toEqual([expect.stringContaining(why)])
})

test.each([
  ['ivr-runtime/src/domain/flow/x.ts', "import { z } from 'zod'\nimport { a } from './action.ts'"],
  ['ivr-runtime/src/engine/x.ts', "import type { SwitchChannel } from '../ports/switch-channel.ts'"],
  ['components/x.tsx', "import type { AppRouter } from '../server/api/trpc/root.ts'"],
  ['components/x.tsx', "import { type AppRouter } from '../server/api/trpc/root.ts'"],
  ['components/x.tsx', "import { checkFlow } from 'ivr-runtime/domain/flow/check-flow'"],
  ['server/services/x/y.test.ts', "import { createRestApp } from '../../api/rest/app.ts'"],
])('%s may: %s', (file, source) => {
  expect(check(file, source)).toEqual([])
})
