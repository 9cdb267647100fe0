import { OutsideError } from '../outside/outside-error.ts'
import type { SmsPort } from './adapters/port.ts'

/**
 * A gateway that knows our templates by the code they were filed under.
 * @param codes the gateway's code by our template; one that was never filed can't be sent
 */
export function withFiledTemplates(gateway: SmsPort, codes: Readonly<Record<string, string>>): SmsPort {
  return {
    send: async (message) => {
      const template = codes[message.template]
      if (!template) throw new OutsideError('sms', `template_not_filed_${message.template}`, 'permanent')
      return gateway.send({ ...message, template })
    },
  }
}
