import { join } from 'node:path'
import { XmlRpcSwitchControl } from '../adapters/freeswitch/xml-rpc-switch-control.ts'
import { openWebServices } from '../adapters/http/web-services.ts'
import { readPodLog } from '../adapters/local/pod-log.ts'
import { openDb } from '../db.ts'
import { type Env, EnvError, requireDatabaseAndKey } from '../env.ts'
import { EventBus } from '../events.ts'
import { createLogger } from '../log.ts'
import { decodeSecretsKey } from '../secrets-key.ts'
import { openSecrets } from '../services/secrets.ts'
import type { Services } from '../services/services.ts'

export type OpenServices = { services: Services; close(): Promise<void> }

/** Connects a process of the server to everything its business rules need. Throws EnvError. */
export async function openServices(env: Env, processName: string, connections: number): Promise<OpenServices> {
  const { databaseUrl, secretsKey } = requireDatabaseAndKey(env)
  const key = decodeSecretsKey(secretsKey)
  if (!key) throw new EnvError('SECRETS_KEY must be 32 bytes in hex or base64')
  const db = openDb(databaseUrl, connections)
  const bus = new EventBus(databaseUrl)
  await bus.start()
  const services: Services = {
    db,
    bus,
    secrets: openSecrets(key),
    logger: createLogger(processName, env.logLevel),
    audioDir: join(env.dataDir, 'audio'),
    libraryDir: join(env.dataDir, 'library'),
    voicemailDir: env.voicemailDir,
    webServices: openWebServices(),
    switchControl: env.xmlRpc && new XmlRpcSwitchControl(env.xmlRpc),
    speech: { openaiApiKey: env.openaiApiKey, openaiBaseUrl: env.openaiBaseUrl },
    branding: { brand: env.brand, poweredBy: env.poweredBy },
    podLogs: (podName, tailLines) => readPodLog(env.dataDir, podName, tailLines),
  }
  return {
    services,
    async close() {
      await bus.close()
      await db.$disconnect()
    },
  }
}
