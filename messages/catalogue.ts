import { calls as callsDe } from './de/calls.ts'
import { frame as frameDe } from './de/frame.ts'
import { hours as hoursDe } from './de/hours.ts'
import { ivrs as ivrsDe } from './de/ivrs.ts'
import { prompts as promptsDe } from './de/prompts.ts'
import { recordings as recordingsDe } from './de/recordings.ts'
import { settings as settingsDe } from './de/settings.ts'
import { signIn as signInDe } from './de/sign-in.ts'
import { steps as stepsDe } from './de/steps.ts'
import { ui as uiDe } from './de/ui.ts'
import { versions as versionsDe } from './de/versions.ts'
import { voicemail as voicemailDe } from './de/voicemail.ts'
import { calls } from './en/calls.ts'
import { frame } from './en/frame.ts'
import { hours } from './en/hours.ts'
import { ivrs } from './en/ivrs.ts'
import { prompts } from './en/prompts.ts'
import { recordings } from './en/recordings.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { steps } from './en/steps.ts'
import { ui } from './en/ui.ts'
import { versions } from './en/versions.ts'
import { voicemail } from './en/voicemail.ts'
import type { Locale } from './locales.ts'
import type { Words } from './words.ts'

const en = { calls, frame, hours, ivrs, prompts, recordings, settings, signIn, steps, ui, versions, voicemail }

/** The texts of the dashboard as they are written in English, by area and key. */
export type Messages = typeof en

const de = {
  calls: callsDe,
  frame: frameDe,
  hours: hoursDe,
  ivrs: ivrsDe,
  prompts: promptsDe,
  recordings: recordingsDe,
  settings: settingsDe,
  signIn: signInDe,
  steps: stepsDe,
  ui: uiDe,
  versions: versionsDe,
  voicemail: voicemailDe,
} satisfies Words<Messages>

/** All texts in all languages; one that a language lacks is a type error. `Messages` holds what each is filled with. */
export const catalogue: Record<Locale, Messages> = { en, de: de as unknown as Messages }
