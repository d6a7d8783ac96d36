import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, RandomIdGenerator, TracerProvider } from '@opentelemetry/sdk-trace'
import type { CallTrace, CallTracer, CommandResult } from '../../ports/call-tracer.ts'

export type OtelTracerOptions = {
  /** Base address of a collector that takes OTLP over HTTP, as in `OTEL_EXPORTER_OTLP_ENDPOINT`. */
  endpoint: string
  ivr: string
  /** How long spans are gathered before they are sent. */
  everyMs?: number
}

const closeLimitMs = 2_000

/**
 * Traces calls with OpenTelemetry: a span for each visit of a call, a child for each command. The trace has the id of
 * the call, so handlers that follow one another write into the same trace. Attributes are names and codes of the flow
 * and of this program; keys, numbers, words, addresses and targets are left out.
 */
export class OtelTracer implements CallTracer {
  readonly #provider: TracerProvider
  readonly #ids = new RandomIdGenerator()
  #nextTraceId = ''

  constructor({ endpoint, ivr, everyMs = 5_000 }: OtelTracerOptions) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'ivr-runtime', 'ivr.name': ivr }),
      spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: everyMs })],
      idGenerator: {
        generateTraceId: () => this.#nextTraceId,
        generateSpanId: () => this.#ids.generateSpanId(),
      },
    })
  }

  begin({ callId, flowVersion, resumes }: Parameters<CallTracer['begin']>[0]): CallTrace {
    const tracer = this.#provider.getTracer('ivr-runtime')
    const traceId = callId.replaceAll('-', '').toLowerCase()
    this.#nextTraceId = /^[0-9a-f]{32}$/.test(traceId) ? traceId : this.#ids.generateTraceId()
    const attributes = { 'call.id': callId, 'call.resumes': resumes, 'flow.version': flowVersion ?? 'draft' }
    const call = tracer.startSpan('call', { root: true, attributes }, ROOT_CONTEXT)
    const within = trace.setSpan(ROOT_CONTEXT, call)
    const open = new Set<Span>()
    return {
      command(command) {
        const menu = 'menuId' in command ? { 'menu.id': command.menuId } : {}
        const span = tracer.startSpan(command.kind, { attributes: menu }, within)
        open.add(span)
        return (result) => {
          if (!open.delete(span)) return
          describe(span, result)
          span.end()
        }
      },
      ended(outcome) {
        for (const span of open) span.setAttribute('result', 'abandoned').end()
        open.clear()
        if (outcome === 'failed') call.setStatus({ code: SpanStatusCode.ERROR })
        call.setAttribute('call.outcome', outcome).end()
      },
    }
  }

  /** Sends what was not sent yet, within two seconds. Never rejects. */
  async close(): Promise<void> {
    const late = new Promise((done) => setTimeout(done, closeLimitMs).unref())
    await Promise.race([this.#provider.shutdown().catch(() => undefined), late])
  }
}

function describe(span: Span, result: CommandResult): void {
  span.setAttribute('result', result.kind)
  if (result.kind === 'failed') {
    span.setAttribute('error.type', result.reason).setStatus({ code: SpanStatusCode.ERROR })
  }
  if (result.kind !== 'apiAnswered') return
  const { answer } = result
  if (answer.status !== null) span.setAttribute('http.response.status_code', answer.status)
  if (answer.kind === 'failed') {
    span.setAttribute('error.type', answer.reason).setStatus({ code: SpanStatusCode.ERROR })
  }
}
