import { testScriptSchema } from 'ivr-runtime/domain/call/test-script'
import { findingsInWords, noteInWords, stepInWords } from 'ivr-runtime/domain/call/test-sentences'
import { testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import { z } from 'zod'
import type { TestRun } from '../../../services/ivr-tests/run.ts'
import type { scriptOfTestCall } from '../../../services/ivr-tests/script-of-test-call.ts'
import type { TestView } from '../../../services/ivr-tests/test-view.ts'
import { outcomeSchema, toOutcome } from './call-step.ts'

export const ivrTestSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    script: testScriptSchema,
    settings: testSettingsSchema,
    created_by: z.string().nullable(),
    updated_by: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Test', description: 'A scripted test: what a caller does, and what is to be heard and reached.' })

export const scriptOfCallSchema = z
  .object({
    script: testScriptSchema,
    settings: testSettingsSchema,
    notes: z.array(z.string()).describe('What the call does not tell, and what stands for it.'),
  })
  .meta({ id: 'ScriptOfCall' })

const stepResultSchema = z
  .object({
    status: z.enum(['passed', 'failed', 'not_run']),
    expected: z.string().describe('The step in words.'),
    happened: z.string().nullable().describe('What was there instead, where it failed.'),
    menu: z.string().nullable().describe('Where the caller last did something.'),
    key: z.string().nullable().describe('The option that this chose. Null: none.'),
  })
  .meta({ id: 'TestStepResult' })

const testResultSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    passed: z.boolean(),
    steps: z.array(stepResultSchema).describe('One for each step of the script.'),
    menus: z.array(z.string()).describe('The menus that the test came by.'),
    choices: z.array(z.object({ menu: z.string(), key: z.string() })).describe('The options that it took.'),
    outcome: outcomeSchema.nullable(),
  })
  .meta({ id: 'TestResult' })

export const testRunSchema = z
  .object({
    version: z.union([z.literal('draft'), z.int()]),
    passed: z.boolean().describe('Every test passed.'),
    duration_ms: z.int(),
    results: z.array(testResultSchema),
  })
  .meta({ id: 'TestRun' })

export const toIvrTest = ({ id, name, script, settings, ...of }: TestView): z.input<typeof ivrTestSchema> => ({
  ...{ id, name, script, settings },
  created_by: of.createdBy,
  updated_by: of.updatedBy,
  created_at: of.createdAt.toISOString(),
  updated_at: of.updatedAt.toISOString(),
})

export const toTestRun = ({ version, passed, durationMs, results }: TestRun): z.input<typeof testRunSchema> => ({
  ...{ version, passed, duration_ms: durationMs },
  results: results.map(({ choices, outcome, steps, ...result }) => ({
    ...result,
    steps: steps.map(({ step, findings, ...of }) => ({
      ...of,
      expected: stepInWords(step),
      happened: findingsInWords(findings),
    })),
    choices: choices.map(([menu, key]) => ({ menu, key })),
    outcome: outcome && toOutcome(outcome),
  })),
})

export const toScriptOfCall = ({
  notes,
  ...of
}: Awaited<ReturnType<typeof scriptOfTestCall>>): z.input<typeof scriptOfCallSchema> => ({
  ...of,
  notes: notes.map(noteInWords),
})
