import { Fragment } from 'react'
import { Kbd } from '../../ui/kbd.tsx'

const signs: Record<string, { sign: string; name: string }> = {
  ArrowRight: { sign: '→', name: 'Right arrow' },
  ArrowLeft: { sign: '←', name: 'Left arrow' },
  ArrowUp: { sign: '↑', name: 'Up arrow' },
  ArrowDown: { sign: '↓', name: 'Down arrow' },
}

/** A shortcut such as `Ctrl+Shift+Z`, each key by itself. */
export function KeyCombination({ shortcut }: { shortcut: string }) {
  const keys = shortcut === '+' ? ['+'] : shortcut.split('+')
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.map((key) => {
        const arrow = signs[key]
        return (
          <Fragment key={key}>
            {arrow ? (
              <>
                <Kbd aria-hidden>{arrow.sign}</Kbd>
                <span className="sr-only">{arrow.name}</span>
              </>
            ) : (
              <Kbd>{key}</Kbd>
            )}
          </Fragment>
        )
      })}
    </span>
  )
}
