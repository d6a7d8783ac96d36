'use client'

import type { JsonValue } from 'ivr-runtime/domain/flow/api-value'
import { useTranslations } from 'use-intl'
import { cn } from '../../../../ui/cn.ts'
import { type JsonPath, responsePath } from './response-path.ts'

type JsonTreeProps = {
  value: JsonValue
  path?: JsonPath
  /** The path that is chosen. */
  chosen: string
  /** Null: only to look at. */
  onChoose: ((path: string) => void) | null
}

/** Beyond this many entries a list or object says how many more there are. */
const mostShown = 50

/** A JSON answer as it is, each value of which can be chosen. */
export function JsonTree({ value, path = [], chosen, onChoose }: JsonTreeProps) {
  const t = useTranslations('designerNodes')
  if (value === null || typeof value !== 'object') {
    const at = responsePath(path)
    const text = JSON.stringify(value)
    if (!onChoose || value === null) return <span className="break-all text-muted">{text}</span>
    return (
      <button
        type="button"
        aria-pressed={at === chosen}
        aria-label={at ? t('api.use', { path: at, value: text }) : t('api.useWhole', { value: text })}
        onClick={() => onChoose(at)}
        className={cn(
          'break-all rounded px-0.5 text-left text-accent underline decoration-dotted underline-offset-2 hover:bg-hover',
          'aria-pressed:bg-accent-subtle aria-pressed:font-medium aria-pressed:no-underline',
        )}
      >
        {text}
      </button>
    )
  }
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? value.map((each, at) => [at, each])
    : Object.entries(value)
  if (entries.length === 0) return <span className="text-muted">{Array.isArray(value) ? '[]' : '{}'}</span>
  return (
    <ul className={cn('grid gap-0.5', path.length > 0 && 'border-l pl-3')}>
      {entries.slice(0, mostShown).map(([name, each]) => (
        <li key={name}>
          <span className="text-faint">{typeof name === 'number' ? `[${name}]` : name}: </span>
          <JsonTree value={each} path={[...path, name]} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
      {entries.length > mostShown ? (
        <li className="text-faint">{t('api.more', { count: entries.length - mostShown })}</li>
      ) : null}
    </ul>
  )
}
