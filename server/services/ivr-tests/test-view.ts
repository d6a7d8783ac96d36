import { type ScriptStep, testScriptSchema } from 'ivr-runtime/domain/call/test-script'
import { type TestSettings, testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import type { IvrTest } from '../../../prisma/generated/client.ts'

/** A scripted test as it is stored. */
export type TestView = {
  id: string
  name: string
  script: ScriptStep[]
  settings: TestSettings
  createdBy: string | null
  updatedBy: string | null
  createdAt: Date
  updatedAt: Date
}

export function toTestView({ ivrId: _, script, settings, ...row }: IvrTest): TestView {
  return { ...row, script: testScriptSchema.parse(script), settings: testSettingsSchema.parse(settings) }
}
