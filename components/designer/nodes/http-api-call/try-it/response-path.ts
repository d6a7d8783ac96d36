/** Names and indexes from the root of a JSON answer to a value in it. */
export type JsonPath = readonly (string | number)[]

/** A path as `response_path` takes it: `results[0].name`, `["first.name"]`; '' for the whole answer. */
export function responsePath(path: JsonPath): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`
      const plain = /^[A-Za-z_][\w-]*$/.test(step)
      return plain ? `${at === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`
    })
    .join('')
}
