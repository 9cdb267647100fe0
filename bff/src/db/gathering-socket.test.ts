import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatheringSocket } from './gathering-socket.ts'

const packets: string[] = []
const server = createServer((socket) => socket.setEncoding('utf8').on('data', (packet: string) => packets.push(packet)))
let socket: Socket

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  socket = gatheringSocket().connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
})
afterAll(() => {
  socket.destroy()
  server.close()
})

/** Every handing over to the system; what the other end reads at once says nothing about them. */
function handedOver(): string[] {
  const seen: string[] = []
  const text = (chunk: unknown) => String(chunk)
  const { _write, _writev } = socket
  socket._write = (chunk, encoding, done) => {
    seen.push(text(chunk))
    _write.call(socket, chunk, encoding, done)
  }
  socket._writev = (chunks, done) => {
    seen.push(chunks.map(({ chunk }) => text(chunk)).join(''))
    _writev?.call(socket, chunks, done)
  }
  return seen
}

test('what is written before the process waits leaves together, also after a promise was kept', async () => {
  const seen = handedOver()
  socket.write('a')
  socket.cork()
  socket.write('b')
  socket.uncork()
  await Promise.resolve()
  socket.write('c')
  await new Promise(setImmediate)
  socket.write('d')
  await new Promise(setImmediate)
  expect(seen).toEqual(['abc', 'd'])
  await expect.poll(() => packets.join('')).toBe('abcd')
})
