import { z } from 'zod'

type JsonSchema = Record<string, unknown>

const refOf = (name: string) => `#/components/schemas/${name}`
// Where zod puts what several schemas share; one flat list of components is easier to read.
const sharedRefs = /#\/components\/schemas\/__shared#\/\$defs\//g

/** Gathers the schemas of a document by name. */
export class DocumentSchemas {
  readonly #sent = z.registry<{ id: string }>()
  readonly #answered = z.registry<{ id: string }>()

  /** A reference to what a client sends. */
  sent(name: string, schema: z.ZodType): { $ref: string } {
    return this.#refer(this.#sent, name, schema)
  }

  /** A reference to what the server answers; a schema with an id of its own keeps it. */
  answered(name: string, schema: z.ZodType): { $ref: string } {
    return this.#refer(this.#answered, schema.meta()?.id ?? name, schema)
  }

  /** All that was gathered, as `components.schemas`. */
  all(): Record<string, JsonSchema> {
    return { ...flat(this.#sent, 'input'), ...flat(this.#answered, 'output') }
  }

  #refer(registry: z.core.$ZodRegistry<{ id: string }>, name: string, schema: z.ZodType): { $ref: string } {
    const known = registry.get(schema)?.id
    if (known === undefined) registry.add(schema, { id: name })
    return { $ref: refOf(known ?? name) }
  }
}

function flat(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const made = z.toJSONSchema(registry, { io, uri: refOf, unrepresentable: 'any' })
  const { __shared: shared, ...named } = JSON.parse(
    JSON.stringify(made.schemas).replace(sharedRefs, '#/components/schemas/'),
  ) as Record<string, JsonSchema> & { __shared?: { $defs: Record<string, JsonSchema> } }
  const all = { ...shared?.$defs, ...named }
  return Object.fromEntries(
    Object.entries(all).map(([name, { $id: _, $schema: __, id: ___, ...schema }]) => [name, schema]),
  )
}
