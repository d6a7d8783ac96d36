'use client'

import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { ChevronRight, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { newKeyHandle } from '../canvas/node-id.ts'
import { optionProblems } from '../canvas/node-problems.ts'
import type { DraftMenu, DraftOption } from '../draft/draft.ts'
import { hasKeys, orderedOptions, ownExits, triesExits } from '../draft/menu-exits.ts'
import { actionViews } from '../nodes/action-views.ts'
import { OptionLabel } from '../nodes/option-label.tsx'
import { ProblemBadge } from '../nodes/problem-badge.tsx'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'

/** The keys and exits of a menu as a list, so that all of them can be reached without the canvas. */
export function MenuKeys({ menu, problems }: { menu: DraftMenu; problems: readonly Problem[] }) {
  const t = useTranslations('designerInspector')
  const { canEdit } = useDesigner()
  const words = useFlowWords()
  const select = useDesignerStore((state) => state.select)
  const pickAction = useDesignerStore((state) => state.pickAction)
  const { menuId } = menu
  const rows = menuRows(menu)
  const title = t(hasKeys(menu) ? 'keys.title' : 'keys.follows')
  const pick = (button: HTMLElement, handle: string) => {
    const { left, bottom } = button.getBoundingClientRect()
    pickAction({ menuId, handle, at: { x: left, y: bottom }, place: null })
  }
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <div className="flex items-center justify-between">
        <h3 className="font-medium text-sm">{title}</h3>
        {canEdit && hasKeys(menu) ? (
          <Button variant="ghost" size="sm" icon={Plus} onClick={(event) => pick(event.currentTarget, newKeyHandle)}>
            {t('keys.add')}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="text-muted text-xs">{t('keys.none')}</p> : null}
      <ul className={cn('divide-y rounded-md border', rows.length === 0 && 'hidden')}>
        {rows.map(({ digit, option }) => (
          <li key={digit}>
            <KeyRow
              digit={digit}
              option={option}
              unchosen={words.unchosen(menu.kind, digit)}
              problems={optionProblems(problems, menuId, digit)}
              onOpen={(button) => (option ? select({ kind: 'option', menuId, digit }) : pick(button, digit))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type KeyRowProps = {
  digit: string
  option: DraftOption | null
  unchosen: string | undefined
  problems: readonly Problem[]
  onOpen: (button: HTMLElement) => void
}

function KeyRow({ digit, option, unchosen, problems, onOpen }: KeyRowProps) {
  const t = useTranslations('designerInspector')
  const { canEdit } = useDesigner()
  const words = useFlowWords()
  const view = option && actionViews[option.actionType]
  return (
    <button
      type="button"
      name={`exit.${digit}`}
      disabled={!option && !canEdit}
      onClick={(event) => onOpen(event.currentTarget)}
      className="flex h-9 w-full items-center gap-2 px-2 text-left text-xs transition-colors duration-150 hover:bg-hover focus-visible:-outline-offset-2"
    >
      <OptionLabel digit={digit} size="sm" />
      {option && view ? (
        <>
          <view.icon aria-hidden className={cn('size-3.5 shrink-0', view.ink)} />
          <span className="min-w-0 flex-1 truncate">
            {option.description || words.target(option.actionType, option.actionTarget)}
          </span>
        </>
      ) : (
        <span className="min-w-0 flex-1 truncate text-muted">
          {unchosen ?? t(canEdit ? 'keys.choose' : 'keys.nothingChosen')}
        </span>
      )}
      <ProblemBadge problems={problems} />
      {option ? (
        <ChevronRight aria-hidden className="size-3.5 text-faint" />
      ) : canEdit ? (
        <Plus aria-hidden className="size-3.5 text-faint" />
      ) : null}
    </button>
  )
}

/** What a menu takes, in order: its keys, its own exits whether chosen or not, and those taken when tries run out. */
function menuRows(menu: DraftMenu): { digit: string; option: DraftOption | null }[] {
  const own = ownExits(menu)
  const options = orderedOptions(menu)
  const tries = triesExits(menu)
  const rest = (wanted: boolean) =>
    options
      .filter(({ digit }) => !own.includes(digit) && tries.includes(digit) === wanted)
      .map((option) => ({ digit: option.digit, option }))
  const exits = own.map((exit) => ({ digit: exit, option: options.find(({ digit }) => digit === exit) ?? null }))
  return [...rest(false), ...exits, ...rest(true)]
}
