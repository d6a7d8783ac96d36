'use client'

import { Check } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import type { Conflict } from '../draft/merge.ts'
import type { Choice } from '../draft/three-way.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { type ConflictTexts, placeInWords, valueInWords } from './conflict-in-words.ts'

type ConflictChoiceProps = {
  conflict: Conflict
  /** Who made the other change. */
  other: string
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

/** Both values of one place side by side, to choose from. */
export function ConflictChoice({ conflict, other, choice, onChoose }: ConflictChoiceProps) {
  const t = useTranslations('designerHistory')
  const words = useFlowWords()
  const texts: ConflictTexts = { t, words }
  const place = placeInWords(conflict, texts)
  return (
    <section className="grid gap-1.5">
      <h3 className="font-medium text-sm">{place}</h3>
      <RadioGroup.Root
        aria-label={place}
        value={choice ?? ''}
        onValueChange={(next) => onChoose(next as Choice)}
        className="grid gap-2 sm:grid-cols-2"
      >
        <Side side="mine" who={t('merge.mine')} said={valueInWords(conflict.mine, texts)} chosen={choice === 'mine'} />
        <Side side="theirs" who={other} said={valueInWords(conflict.theirs, texts)} chosen={choice === 'theirs'} />
      </RadioGroup.Root>
      {conflict.base === undefined ? null : (
        <p className="text-faint text-xs">
          {t.rich('merge.before', {
            value: () => <span className="whitespace-pre-wrap break-words">{valueInWords(conflict.base, texts)}</span>,
          })}
        </p>
      )}
    </section>
  )
}

function Side({ side, who, said, chosen }: { side: Choice; who: string; said: string; chosen: boolean }) {
  return (
    <RadioGroup.Item
      value={side}
      className={cn(
        'grid content-start gap-1 rounded-md border bg-surface p-3 text-left transition-colors duration-150 hover:bg-hover',
        chosen && 'border-accent-solid bg-accent-subtle ring-1 ring-accent-solid hover:bg-accent-subtle',
      )}
    >
      <span className="flex items-center justify-between gap-2 text-muted text-xs">
        {who}
        {chosen ? <Check aria-hidden className="size-3.5 text-accent" /> : null}
      </span>
      <span className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words text-sm text-text">{said}</span>
    </RadioGroup.Item>
  )
}
