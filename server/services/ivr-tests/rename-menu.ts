import type { ScriptStep } from 'ivr-runtime/domain/call/test-script'
import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import type { DbOrTransaction } from '../../db.ts'
import { toTestView } from './test-view.ts'

/** Tests speak of a menu by its new name from now on. */
export async function renameMenuInTests(tx: DbOrTransaction, ivrId: number, from: string, to: string): Promise<void> {
  const rows = await tx.ivrTest.findMany({ where: { ivrId } })
  for (const { id, script, settings } of rows.map(toTestView)) {
    const data = { script: inScript(script, from, to), settings: inSettings(settings, from, to) }
    const same = JSON.stringify(data) === JSON.stringify({ script, settings })
    if (!same) await tx.ivrTest.update({ where: { id }, data })
  }
}

const inScript = (script: ScriptStep[], from: string, to: string): ScriptStep[] =>
  script.map((step) => (step.kind === 'enters' && step.menu === from ? { ...step, menu: to } : step))

const inSettings = (settings: TestSettings, from: string, to: string): TestSettings => ({
  ...settings,
  start_menu: settings.start_menu === from ? to : settings.start_menu,
  hours: Object.fromEntries(Object.entries(settings.hours).map(([menu, state]) => [menu === from ? to : menu, state])),
  api: settings.api.map((mock) => (mock.menu === from ? { ...mock, menu: to } : mock)),
})
