import type { Tx } from '../../db/database.ts'
import { sampleDepartments } from '../index.ts'
import type { City } from './city.ts'

/** 《惠企资金承诺书》: what an owner agrees to. Its obligations: 长沙 方案 四(一), 鹰潭 方案 三(二). */
const commitment = {
  id: 'fund_commitment',
  version: 1,
  title: '惠企资金承诺书',
  body: [
    '本单位确认享受本项政策，并承诺：',
    '一、平台展示的本单位信息和收款账户真实、准确；',
    '二、同一事项没有重复领取财政资金；',
    '三、资金依法依规使用，配合主管部门核查；',
    '四、如因信息不实、不符合条件而取得资金，按主管部门通知退回。',
    '点击“确认享受”即表示本单位已阅读并同意以上内容。',
  ].join('\n'),
}

/** What the rest refers to: the departments, and the text to agree to. */
export async function loadTables(db: Tx, city: City): Promise<void> {
  await db
    .insertInto('department')
    .values(sampleDepartments.map((department) => ({ ...department, duties: [...department.duties] })))
    .execute()
  await db
    .insertInto('consentText')
    .values({ ...commitment, inForceFrom: city.now })
    .execute()
}
