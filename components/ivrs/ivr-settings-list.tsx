import { Facts } from '../ui/facts.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import type { IvrDetails } from './ivr-summary.ts'
import { languageName } from './languages.ts'
import { engineLabels } from './use-voices.ts'

/** The settings of an IVR, to read. */
export function IvrSettingsList({ ivr }: { ivr: IvrDetails }) {
  const none = <span className="text-faint">none</span>
  return (
    <Facts
      facts={[
        { term: 'Description', value: ivr.description || none },
        {
          term: 'Speech engine',
          value: ivr.speechEngine ? (engineLabels[ivr.speechEngine] ?? ivr.speechEngine) : 'Automatic',
        },
        { term: 'Language', value: `${languageName(ivr.defaultLanguage)} (${ivr.defaultLanguage})` },
        { term: 'Voice', value: ivr.defaultVoice },
        { term: 'Model', value: ivr.ttsModel },
        {
          term: 'OpenAI key',
          value: ivr.openaiApiKeyMasked ? <code className="font-mono text-xs">{ivr.openaiApiKeyMasked}</code> : none,
        },
        {
          term: 'Publish',
          value: ivr.publishMode === 'auto' ? 'After each edit without errors' : 'With the Publish button',
        },
        { term: 'Begins with', value: ivr.rootMenuId ?? 'main_menu, else the first menu' },
        { term: 'Created', value: <RelativeTime at={ivr.createdAt} /> },
        { term: 'Changed', value: <RelativeTime at={ivr.updatedAt} /> },
      ]}
    />
  )
}
