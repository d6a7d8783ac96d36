import { cardParts } from '../canvas/card-parts.ts'
import { cardExitHeight, cardHeaderHeight, cardRowHeight, cardWidth, rowsTop } from '../canvas/card-size.ts'
import type { MenuNode } from '../canvas/graph.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { kindViews } from '../nodes/kind-views.ts'
import { CardRow } from './card-row.tsx'
import { wrapText } from './fit-text.ts'
import { Label, Lines } from './label.tsx'
import { type Look, sans } from './look.ts'
import { tokenOf } from './token-of.ts'

/** Of the name of an exit for tries that ran out. */
const exitWidth = 80

type MenuCardProps = { look: Look; words: FlowWords; data: MenuNode['data']; height: number }

/** A menu's card in a picture, drawn with the same numbers as on the canvas (canvas/card-size). */
export function MenuCard({ look, words, data: { menu, rows, exits, isRoot, problems }, height }: MenuCardProps) {
  const view = kindViews[menu.kind]
  const parts = cardParts(menu)
  const top = rowsTop(parts)
  const [worst] = problems
  const prompt = wrapText(look, menu.promptText || words.t('card.saysNothing'), `400 12px ${sans}`, cardWidth - 24, 2)
  const exitsTop = top + rows.length * cardRowHeight
  const nameWidth = cardWidth - 48 - (isRoot ? 52 : 0) - (worst ? 24 : 0)
  return (
    <>
      <rect width={cardWidth} height={height} rx={8} fill={look.colour('surface')} stroke={look.colour('border')} />
      <view.icon x={12} y={12} size={16} color={look.colour(tokenOf(view.ink))} />
      <Label look={look} x={36} y={20} size={13} weight={600} colour="text" text={menu.menuId} width={nameWidth} />
      {worst ? (
        <circle
          cx={cardWidth - (isRoot ? 68 : 20)}
          cy={20}
          r={6}
          fill={look.colour(worst.severity === 'error' ? 'danger' : 'warning')}
        />
      ) : null}
      {isRoot ? (
        <>
          <rect
            x={cardWidth - 56}
            y={10}
            width={44}
            height={20}
            rx={4}
            fill={look.colour('positive-subtle')}
            stroke={look.colour('positive-border')}
          />
          <Label
            look={look}
            x={cardWidth - 34}
            y={20}
            size={11}
            weight={500}
            colour="positive"
            text={words.t('card.start')}
            anchor="middle"
          />
        </>
      ) : null}
      {parts.speaks ? (
        <Lines look={look} x={12} y={cardHeaderHeight + 9} lineHeight={18} size={12} colour="muted" lines={prompt} />
      ) : null}
      {parts.summary ? (
        <Label
          look={look}
          x={12}
          y={top - 20}
          size={12}
          colour="muted"
          text={summaryOf(menu, words)}
          width={cardWidth - 24}
        />
      ) : null}
      <line x1={0} x2={cardWidth} y1={top} y2={top} stroke={look.colour('border')} />
      {rows.map((row, at) => (
        <g key={row.digit} transform={`translate(0 ${top + at * cardRowHeight})`}>
          <CardRow look={look} words={words} row={row} />
        </g>
      ))}
      {exits.length > 0 ? (
        <line x1={0} x2={cardWidth} y1={exitsTop} y2={exitsTop} stroke={look.colour('border')} />
      ) : null}
      {exits.map(({ digit, option }, at) => {
        const y = exitsTop + 4 + (at + 0.5) * cardExitHeight
        return (
          <g key={digit}>
            <Label look={look} x={12} y={y} size={11} colour="muted" text={words.key(digit)} width={exitWidth} />
            <Label
              look={look}
              x={20 + exitWidth}
              y={y}
              size={11}
              colour={option ? 'muted' : 'faint'}
              text={option ? words.does(option) : words.t('card.goodbye')}
              width={cardWidth - 36 - exitWidth}
            />
          </g>
        )
      })}
    </>
  )
}

/** What the kind needs to know, in a few words. */
function summaryOf({ config }: MenuNode['data']['menu'], { t }: FlowWords): string {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  if (text(config?.time_zone)) return t('picture.hoursIn', { zone: text(config?.time_zone).replaceAll('_', ' ') })
  if (text(config?.variable)) return t('picture.digitsInto', { variable: `{${text(config?.variable)}}` })
  return text(config?.on) ? t('picture.looksAt', { on: text(config?.on) }) : ''
}
