import { toJsonPath } from './api-value.ts'

export type AnswerJson = string | AnswerJson[] | { [name: string]: AnswerJson }

/** The smallest JSON in which a path of names and indexes finds the value; null for other paths. */
export function answerWith(path: string, value: string): AnswerJson | null {
  const steps =
    toJsonPath(path)
      .match(/\.[^.[\]*]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\]|./gs)
      ?.slice(1) ?? []
  let json: AnswerJson = value
  for (const step of steps.toReversed()) {
    const index = /^\[(\d{1,2})\]$/.exec(step)?.[1]
    const name: unknown = step.startsWith('["') ? JSON.parse(step.slice(1, -1)) : /^\.(.+)$/s.exec(step)?.[1]
    if (index !== undefined) json = [...Array<AnswerJson>(Number(index)).fill(''), json]
    else if (typeof name === 'string') json = { [name]: json }
    else return null
  }
  return json
}
