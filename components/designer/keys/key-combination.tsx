import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { Kbd } from '../../ui/kbd.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'

const arrows = [
  { key: 'ArrowRight', sign: '→' },
  { key: 'ArrowLeft', sign: '←' },
  { key: 'ArrowUp', sign: '↑' },
  { key: 'ArrowDown', sign: '↓' },
] as const

/** A shortcut such as `Ctrl+Shift+Z`, each key by itself. */
export function KeyCombination({ shortcut }: { shortcut: string }) {
  const t = useTranslations('designerKeys')
  const keys = shortcut === '+' ? ['+'] : shortcut.split('+')
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.map((key) => {
        const arrow = arrows.find((each) => each.key === key)
        return (
          <Fragment key={key}>
            {arrow ? (
              <>
                <Kbd aria-hidden>{arrow.sign}</Kbd>
                <span className="sr-only">{t(`arrows.${arrow.key}`)}</span>
              </>
            ) : (
              <Shortcut keys={key} />
            )}
          </Fragment>
        )
      })}
    </span>
  )
}
