import { Ajv2020 } from 'ajv/dist/2020.js'
import type { openApiDocument } from '../open-api-document.ts'

type Document = ReturnType<typeof openApiDocument>
type Declared = { content?: Record<string, { schema?: { $ref: string } }> }
type Operation = { operationId: string; responses: Record<string, Declared> }

/** Compares answers with what `/openapi.json` says about them. */
export class DeclaredAnswers {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  readonly #operations: { method: string; pattern: RegExp; operation: Operation }[] = []

  constructor(document: Document) {
    this.#ajv.addSchema(document, 'api')
    for (const [path, methods] of Object.entries(document.paths)) {
      const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
      for (const [method, operation] of Object.entries(methods)) {
        this.#operations.push({ method: method.toUpperCase(), pattern, operation: operation as Operation })
      }
    }
  }

  /** Throws when the status, the media type or the body is not what is declared. Unknown operations are let through. */
  check(method: string, path: string, answer: { status: number; type: string | null; body: unknown }): void {
    const found = this.#operations.find((each) => each.method === method && each.pattern.test(path))
    if (!found) return
    const place = `${found.operation.operationId} ${answer.status}`
    const declared = found.operation.responses[answer.status]
    if (!declared) throw new Error(`${place} is not declared`)
    const types = Object.keys(declared.content ?? {})
    if (types.length === 0) {
      if (answer.body !== null) throw new Error(`${place} has a body, which is not declared`)
      return
    }
    const type = types.find((each) => answer.type?.startsWith(each))
    if (type === undefined) throw new Error(`${place} is ${answer.type}, declared is ${types.join(', ')}`)
    const schema = declared.content?.[type]?.schema
    if (!schema) return
    const validate = this.#ajv.compile({ $ref: `api${schema.$ref}` })
    if (!validate(answer.body)) throw new Error(`${place}: ${this.#ajv.errorsText(validate.errors)}`)
  }
}
