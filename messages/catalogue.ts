import { calls as callsDe } from './de/calls.ts'
import { designerCanvas as designerCanvasDe } from './de/designer-canvas.ts'
import { designerExchange as designerExchangeDe } from './de/designer-exchange.ts'
import { designerFind as designerFindDe } from './de/designer-find.ts'
import { designerHeat as designerHeatDe } from './de/designer-heat.ts'
import { designerHistory as designerHistoryDe } from './de/designer-history.ts'
import { designerInspector as designerInspectorDe } from './de/designer-inspector.ts'
import { designerKeys as designerKeysDe } from './de/designer-keys.ts'
import { designerNodes as designerNodesDe } from './de/designer-nodes.ts'
import { designerNotes as designerNotesDe } from './de/designer-notes.ts'
import { designerPalette as designerPaletteDe } from './de/designer-palette.ts'
import { designerProblems as designerProblemsDe } from './de/designer-problems.ts'
import { designerTestCall as designerTestCallDe } from './de/designer-test-call.ts'
import { frame as frameDe } from './de/frame.ts'
import { hours as hoursDe } from './de/hours.ts'
import { ivrs as ivrsDe } from './de/ivrs.ts'
import { prompts as promptsDe } from './de/prompts.ts'
import { recordings as recordingsDe } from './de/recordings.ts'
import { refusals as refusalsDe } from './de/refusals.ts'
import { serverRefusals as serverRefusalsDe } from './de/server-refusals.ts'
import { settings as settingsDe } from './de/settings.ts'
import { signIn as signInDe } from './de/sign-in.ts'
import { steps as stepsDe } from './de/steps.ts'
import { ui as uiDe } from './de/ui.ts'
import { versions as versionsDe } from './de/versions.ts'
import { voicemail as voicemailDe } from './de/voicemail.ts'
import { calls } from './en/calls.ts'
import { designerCanvas } from './en/designer-canvas.ts'
import { designerExchange } from './en/designer-exchange.ts'
import { designerFind } from './en/designer-find.ts'
import { designerHeat } from './en/designer-heat.ts'
import { designerHistory } from './en/designer-history.ts'
import { designerInspector } from './en/designer-inspector.ts'
import { designerKeys } from './en/designer-keys.ts'
import { designerNodes } from './en/designer-nodes.ts'
import { designerNotes } from './en/designer-notes.ts'
import { designerPalette } from './en/designer-palette.ts'
import { designerProblems } from './en/designer-problems.ts'
import { designerTestCall } from './en/designer-test-call.ts'
import { frame } from './en/frame.ts'
import { hours } from './en/hours.ts'
import { ivrs } from './en/ivrs.ts'
import { prompts } from './en/prompts.ts'
import { recordings } from './en/recordings.ts'
import { refusals } from './en/refusals.ts'
import { serverRefusals } from './en/server-refusals.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { steps } from './en/steps.ts'
import { ui } from './en/ui.ts'
import { versions } from './en/versions.ts'
import { voicemail } from './en/voicemail.ts'
import type { Locale } from './locales.ts'
import type { Words } from './words.ts'

const en = {
  calls,
  designerCanvas,
  designerExchange,
  designerFind,
  designerHeat,
  designerHistory,
  designerInspector,
  designerKeys,
  designerNodes,
  designerNotes,
  designerPalette,
  designerProblems,
  designerTestCall,
  frame,
  hours,
  ivrs,
  prompts,
  recordings,
  refusals,
  serverRefusals,
  settings,
  signIn,
  steps,
  ui,
  versions,
  voicemail,
}

/** The texts of the dashboard as they are written in English, by area and key. */
export type Messages = typeof en

const de = {
  calls: callsDe,
  designerCanvas: designerCanvasDe,
  designerExchange: designerExchangeDe,
  designerFind: designerFindDe,
  designerHeat: designerHeatDe,
  designerHistory: designerHistoryDe,
  designerInspector: designerInspectorDe,
  designerKeys: designerKeysDe,
  designerNodes: designerNodesDe,
  designerNotes: designerNotesDe,
  designerPalette: designerPaletteDe,
  designerProblems: designerProblemsDe,
  designerTestCall: designerTestCallDe,
  frame: frameDe,
  hours: hoursDe,
  ivrs: ivrsDe,
  prompts: promptsDe,
  recordings: recordingsDe,
  refusals: refusalsDe,
  serverRefusals: serverRefusalsDe,
  settings: settingsDe,
  signIn: signInDe,
  steps: stepsDe,
  ui: uiDe,
  versions: versionsDe,
  voicemail: voicemailDe,
} satisfies Words<Messages>

/** All texts in all languages; one that a language lacks is a type error. `Messages` holds what each is filled with. */
export const catalogue: Record<Locale, Messages> = { en, de: de as unknown as Messages }
