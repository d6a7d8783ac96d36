import { fitText } from './fit-text.ts'
import { type Look, mono, sans } from './look.ts'

type LabelProps = {
  look: Look
  x: number
  /** The middle of the line. */
  y: number
  text: string
  size: number
  weight?: number
  colour: string
  /** Cut off beyond it. */
  width?: number
  family?: 'sans' | 'mono'
  anchor?: 'start' | 'middle'
}

/** A line of text in a picture. */
export function Label({ look, x, y, text, size, weight = 400, colour, width, family = 'sans', anchor }: LabelProps) {
  const stack = family === 'sans' ? sans : mono
  const shown = width === undefined ? text : fitText(look, text, `${weight} ${size}px ${stack}`, width)
  return (
    <text
      x={x}
      // The middle of letters is a third of their size above the line they stand on; not all programs know another way.
      y={y + size * 0.35}
      fontFamily={stack}
      fontSize={size}
      fontWeight={weight}
      fill={look.colour(colour)}
      {...(anchor && { textAnchor: anchor })}
    >
      {shown}
    </text>
  )
}

type LinesProps = Pick<LabelProps, 'look' | 'x' | 'y' | 'size' | 'colour'> & {
  lines: readonly string[]
  lineHeight: number
}

/** Lines below each other; `y` is the middle of the first. */
export function Lines({ lines, y, lineHeight, ...rest }: LinesProps) {
  const placed = lines.map((text, at) => ({ text, y: y + at * lineHeight }))
  return placed.map((line) => <Label key={line.y} {...rest} {...line} />)
}
