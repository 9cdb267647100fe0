import { sampleOwners, sampleStaff } from '../../bff/src/sample/index.ts'

/** Tells the person at the terminal where everything is and, in the sandbox, as whom to sign in. */
export function welcome(env: NodeJS.ProcessEnv): string {
  const places = [`惠企已启动：${env.PUBLIC_URL}`, `日志：${env.DATA_DIR}/log`, '按 Ctrl-C 停止']
  return ['', ...(env.SANDBOX === 'on' ? [...places, ...sandboxGuide(env)] : places), ''].join('\n')
}

function sandboxGuide(env: NodeJS.ProcessEnv): string[] {
  return [
    '',
    `演示用的手机短信、银行和时钟：${env.PUBLIC_URL}/sandbox/`,
    '登录时在统一身份认证页点选姓名即可，不需要密码：',
    ...sampleOwners.map(({ name, role }) => `  ${name}  ${role}`),
    ...Object.values(Object.groupBy(sampleStaff, ({ department }) => department)).map((staff = []) => {
      const [department] = staff.map(({ role }) => role.split(' · ')[0])
      return `  ${department}：${staff.map(({ name, role }) => `${name}（${role.split(' · ')[1]}）`).join(' ')}`
    }),
  ]
}
