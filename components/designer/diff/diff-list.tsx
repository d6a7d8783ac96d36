'use client'

import { Settings2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '../../ui/badge.tsx'
import { cn } from '../../ui/cn.ts'
import { useFlowWords } from '../nodes/use-flow-words.ts'
import { diffKinds } from './diff-kinds.ts'
import type { DraftDiff, MenuDiff, OptionDiff } from './draft-diff.ts'
import type { FieldChange, Leaf } from './field-changes.ts'
import { actionInWords, fieldInWords, leafInWords } from './field-in-words.ts'

/** A difference as text: by menu and key, each field before and after. */
export function DiffList({ diff }: { diff: DraftDiff }) {
  const t = useTranslations('designerHistory')
  return (
    <ul aria-label={t('changes')} className="grid gap-3">
      {diff.settings.length > 0 ? (
        <li className="grid gap-1.5 rounded-md border p-3">
          <h3 className="flex items-center gap-2 font-medium text-sm">
            <Settings2 aria-hidden className="size-4 text-muted" /> {t('theIvr')}
          </h3>
          <Fields fields={diff.settings} />
        </li>
      ) : null}
      {diff.menus.map((menu) => (
        <MenuChange key={menu.menuId} menu={menu} />
      ))}
    </ul>
  )
}

function MenuChange({ menu }: { menu: MenuDiff }) {
  const t = useTranslations('designerHistory')
  const { icon: Icon, ink } = diffKinds[menu.kind]
  return (
    <li className="grid gap-2 rounded-md border p-3">
      <h3 className="flex flex-wrap items-center gap-2 font-medium text-sm">
        <Icon aria-hidden className={cn('size-4', ink)} />
        {menu.menuId}
        <Badge tone={tones[menu.kind]}>{t(`kinds.${menu.kind}`)}</Badge>
        {menu.renamedFrom ? (
          <span className="font-normal text-muted">{t('was', { menu: menu.renamedFrom })}</span>
        ) : null}
      </h3>
      {menu.kind === 'removed' ? null : <Fields fields={menu.fields.filter(isWorthSaying(menu.kind))} />}
      {menu.options.map((option) => (
        <OptionChange key={option.digit} option={option} />
      ))}
    </li>
  )
}

const tones = { added: 'positive', changed: 'warning', removed: 'danger' } as const

/** Of something new only what was chosen is said, not what is usual. */
const usual: Record<string, Leaf> = { kind: 'menu', timeoutSeconds: 5, maxRetries: 3 }
const isWorthSaying =
  (kind: MenuDiff['kind']) =>
  ({ path, after }: FieldChange) =>
    kind !== 'added' || (after != null && usual[path[0] ?? ''] !== after)

function OptionChange({ option }: { option: OptionDiff }) {
  const t = useTranslations('designerHistory')
  const words = useFlowWords()
  const { icon: Icon, ink } = diffKinds[option.kind]
  const { before, after } = option
  return (
    <div className="grid gap-1 border-t pt-2">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Icon aria-hidden className={cn('size-3.5', ink)} />
        <span className="sr-only">{t('wordOf', { word: t(`kinds.${option.kind}`) })} </span>
        <span className="font-medium">{words.key(option.digit)}</span>
        {option.kind === 'changed' ? null : (
          <span className="text-muted">{actionInWords(after ?? before, words, t)}</span>
        )}
      </p>
      {option.kind === 'changed' ? <Fields fields={option.fields} /> : null}
    </div>
  )
}

function Fields({ fields }: { fields: readonly FieldChange[] }) {
  const t = useTranslations('designerHistory')
  const words = useFlowWords()
  if (fields.length === 0) return null
  return (
    <dl className="grid gap-1.5 text-sm">
      {fields.map(({ path, before, after }) => (
        <div key={path.join('/')} className="grid gap-0.5">
          <dt className="text-muted text-xs">{fieldInWords(path, t)}</dt>
          <dd className="grid gap-0.5">
            {before == null || before === '' ? null : (
              <del className="break-words text-danger decoration-danger/50">
                <span className="sr-only">{t('before')} </span>
                {leafInWords(path, before, words, t)}
              </del>
            )}
            {after == null || after === '' ? (
              <span className="text-faint text-xs">{t('nothingAnyMore')}</span>
            ) : (
              <ins className="break-words text-positive no-underline">
                <span className="sr-only">{t('after')} </span>
                {leafInWords(path, after, words, t)}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
