import { router } from './init.ts'
import { apiKeyRouter } from './routers/api-key.ts'
import { callRouter } from './routers/call.ts'
import { draftRouter } from './routers/draft.ts'
import { flowRouter } from './routers/flow.ts'
import { hoursRouter } from './routers/hours.ts'
import { ivrRouter } from './routers/ivr.ts'
import { ivrTestRouter } from './routers/ivr-test.ts'
import { memberRouter } from './routers/member.ts'
import { menuRouter } from './routers/menu.ts'
import { optionRouter } from './routers/option.ts'
import { presenceRouter } from './routers/presence.ts'
import { recordingRouter } from './routers/recording.ts'
import { sessionRouter } from './routers/session.ts'
import { settingsRouter } from './routers/settings.ts'
import { speechRouter } from './routers/speech.ts'
import { targetRouter } from './routers/target.ts'
import { templateRouter } from './routers/template.ts'
import { testCallRouter } from './routers/test-call.ts'
import { versionRouter } from './routers/version.ts'
import { voicemailRouter } from './routers/voicemail.ts'
import { webServiceRouter } from './routers/web-service.ts'

/** Everything that the dashboard can ask for. Whatever is here is in REST as well, under snake_case names. */
export const appRouter = router({
  session: sessionRouter,
  ivr: ivrRouter,
  template: templateRouter,
  draft: draftRouter,
  menu: menuRouter,
  option: optionRouter,
  flow: flowRouter,
  hours: hoursRouter,
  version: versionRouter,
  presence: presenceRouter,
  speech: speechRouter,
  target: targetRouter,
  webService: webServiceRouter,
  recording: recordingRouter,
  testCall: testCallRouter,
  ivrTest: ivrTestRouter,
  calls: callRouter,
  voicemail: voicemailRouter,
  settings: settingsRouter,
  apiKey: apiKeyRouter,
  member: memberRouter,
})

export type AppRouter = typeof appRouter
