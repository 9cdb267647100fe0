import { Socket } from 'node:net'

/**
 * A connection that sends in one go what is written before the process waits for anything: handing a packet to the
 * system, which wakes the server for it, costs more than making the packet.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  let gathering = false
  const gather = () => {
    if (gathering) return
    gathering = true
    socket.cork()
    process.nextTick(() => {
      gathering = false
      socket.uncork()
    })
  }
  // Only then: connecting gives a socket its own `write` back.
  socket.once('connect', () => {
    const write = socket.write
    socket.write = ((...args: Parameters<Socket['write']>) => {
      gather()
      return write.apply(socket, args)
    }) as Socket['write']
  })
  return socket
}
