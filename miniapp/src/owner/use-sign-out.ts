import { api } from '../api/client.ts'
import { forgetPerson } from '../api/sign-in.ts'
import { useCommand } from '../api/use-command.ts'

/** Ends the session on this phone. @param next where to go then */
export function useSignOut(next: () => string) {
  const command = useCommand(api.identity.signOut.mutate, () => forgetPerson(next()))
  return { ...command, signOut: () => void command.run({}) }
}
