import { isExit } from 'ivr-runtime/domain/flow/option-key'
import { cardRowHeight, cardWidth } from '../canvas/card-size.ts'
import type { MenuRow } from '../canvas/graph.ts'
import { actionViews } from '../nodes/action-views.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { Label } from './label.tsx'
import type { Look } from './look.ts'
import { tokenOf } from './token-of.ts'

/** A key of a menu, or an exit of its kind, and what it does; drawn from the upper left corner of its row. */
export function CardRow({ look, words, row: { digit, option } }: { look: Look; words: FlowWords; row: MenuRow }) {
  const view = option && actionViews[option.actionType]
  const middle = cardRowHeight / 2
  const exit = isExit(digit)
  const word = exit ? words.key(digit) : digit
  const key = Math.max(24, word.length * 7 + 14)
  const left = 12 + key + 8
  const width = cardWidth - left - 16
  return (
    <>
      <rect
        x={12}
        y={middle - 12}
        width={key}
        height={24}
        rx={4}
        fill={look.colour(exit ? 'sunken' : 'key')}
        stroke={look.colour(exit ? 'border' : 'key-border')}
      />
      <Label
        look={look}
        x={12 + key / 2}
        y={middle}
        size={12}
        weight={500}
        colour={exit ? 'text' : 'key-text'}
        text={word}
        family={exit ? 'sans' : 'mono'}
        anchor="middle"
      />
      {!option || !view ? (
        <Label
          look={look}
          x={left}
          y={middle}
          size={12}
          colour="faint"
          text={words.t('card.nothingChosen')}
          width={width}
        />
      ) : (
        <>
          {option.description ? (
            <Label
              look={look}
              x={left}
              y={middle - 8}
              size={12}
              colour="text"
              text={option.description}
              width={width}
            />
          ) : null}
          <view.icon
            x={left}
            y={middle - 6 + (option.description ? 8 : 0)}
            size={12}
            color={look.colour(tokenOf(view.ink))}
          />
          <Label
            look={look}
            x={left + 16}
            y={middle + (option.description ? 8 : 0)}
            size={option.description ? 11 : 12}
            colour={option.description ? 'muted' : 'text'}
            text={words.does(option)}
            width={width - 16}
          />
        </>
      )}
    </>
  )
}
