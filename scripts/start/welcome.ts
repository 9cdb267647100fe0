/** Tells the person at the terminal where everything is. */
export function printWelcome(env: NodeJS.ProcessEnv): void {
  console.log(`\n惠企已启动：${env.PUBLIC_URL}`)
  console.log(`  日志：${env.DATA_DIR}/log`)
  console.log('  按 Ctrl-C 停止\n')
}
