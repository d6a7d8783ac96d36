import { z } from 'zod'

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

type PlaywrightSuite = { file: string; specs: { ok: boolean; title: string }[]; suites?: PlaywrightSuite[] | undefined }
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ ok: z.boolean(), title: z.string() })),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({ suites: z.array(playwrightSuite) })

/** Names of the tests that failed in a report of vitest or Playwright (JSON), each with its file and first complaint. */
export function failedTests(report: unknown): string[] {
  const vitest = vitestReport.safeParse(report).data
  if (vitest) {
    return vitest.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed')
      if (failed.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : []
      return failed.map((each) => `${name} › ${each.fullName}: ${firstLine(each.failureMessages[0] ?? '')}`)
    })
  }
  return playwrightReport.safeParse(report).data?.suites.flatMap(failedSpecs) ?? []
}

const failedSpecs = ({ file, specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} › ${title}`),
  ...suites.flatMap(failedSpecs),
]

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 200)
