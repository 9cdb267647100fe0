import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox, type SandboxOptions } from './create-sandbox.ts'
import type { Persona } from './persona.ts'

export const personas: Persona[] = [
  { id: 'owner-li', name: '李华', role: '示例·云杉精密 法定代表人', group: '企业', phone: '13800010001' },
  { id: 'staff-wang', name: '王明<科技局>', role: '科技局 经办', group: '部门' },
]

export const signer = { appId: 'huiqi', secret: 'a secret that both sides know' }
export const oidcClient = { id: 'huiqi', secret: 'oidc client secret of the sandbox' }

/** A sandbox on a free port, in a folder of its own or in that of an earlier one. */
export async function startSandbox(changes: Partial<SandboxOptions> = {}) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const dir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const options: SandboxOptions = {
    dir,
    publicUrl,
    personas,
    oidcClient: { ...oidcClient, redirectUris: [`${publicUrl}/auth/callback`] },
    bankSigner: signer,
    platformSigner: signer,
    smsCallbackUrl: 'http://127.0.0.1:9/hooks/sms/sandbox',
    autoSettle: { on: false, delayMs: 0 },
    ...changes,
  }
  const sandbox = createSandbox(options)
  server.on('request', sandbox.app)

  const url = `${publicUrl}/sandbox`
  return {
    dir: options.dir,
    publicUrl,
    url,
    text: async (path: string) => (await fetch(url + path)).text(),
    submitForm: (path: string, fields: Record<string, string>) =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    postJson: (path: string, body: object) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sandbox.close()
    },
  }
}

export type TestSandbox = Awaited<ReturnType<typeof startSandbox>>

/** Waits for what happens by itself. */
export async function eventually(check: () => Promise<void>, timeoutMs = 5000): Promise<void> {
  const end = Date.now() + timeoutMs
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}
