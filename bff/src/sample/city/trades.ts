/** One line of business of the sample city, and what an enterprise in it is usually like. */
export interface Trade {
  /** GB/T 4754-2017, four digits. */
  readonly industry: string
  readonly weight: number
  /** How such enterprises call themselves. */
  readonly words: readonly string[]
  /** Median staff; most are far smaller or larger. */
  readonly staff: number
  readonly revenueWanPerHead: number
  /** Share that does research of its own. */
  readonly tech: number
  /** Share of one-person businesses (个体工商户). */
  readonly individual: number
  /** 消费领域 of 服务业经营主体贷款贴息. */
  readonly consumption: string | null
}

type Row = [industry: string, weight: number, words: string, staff: number, revenueWanPerHead: number, tech: number]

const company = (...[industry, weight, words, staff, revenueWanPerHead, tech]: Row): Trade => ({
  industry,
  weight,
  words: words.split(' '),
  staff,
  revenueWanPerHead,
  tech,
  individual: 0,
  consumption: null,
})

const shop = (
  industry: string,
  weight: number,
  words: string,
  individual: number,
  consumption: string | null,
): Trade => ({
  ...company(industry, weight, words, 6, 28, 0),
  individual,
  consumption,
})

export const trades: readonly Trade[] = [
  company('3484', 9, '精密制造 精工机械 机械零部件', 26, 55, 0.3),
  company('3525', 4, '精密模具 模塑科技', 18, 50, 0.25),
  company('3563', 2, '半导体设备 微电子装备', 45, 90, 0.75),
  company('3821', 3, '电气科技 电气设备', 34, 70, 0.35),
  company('3825', 1.5, '光伏科技 光伏材料', 60, 120, 0.55),
  company('3841', 0.8, '新能源电池 储能科技', 70, 130, 0.65),
  company('3973', 1, '集成电路 半导体', 60, 110, 0.8),
  company('3982', 2, '电子科技 电子', 40, 60, 0.35),
  company('3670', 4, '汽车零部件 汽车部件', 42, 75, 0.3),
  company('1751', 3, '纺织 织造', 30, 45, 0.06),
  company('1819', 2, '服饰 制衣', 28, 30, 0.03),
  company('2651', 2, '新材料 高分子材料', 32, 110, 0.45),
  company('2927', 2, '塑业 塑料制品', 16, 45, 0.08),
  company('2720', 0.6, '制药 药业', 90, 100, 0.75),
  company('2761', 0.8, '生物医药 生物制品', 45, 80, 0.8),
  company('3311', 4, '金属结构 钢构', 22, 60, 0.08),
  company('3130', 1, '特钢 钢管', 48, 160, 0.1),
  company('4014', 1, '仪器 分析仪器', 28, 60, 0.65),
  company('1432', 1, '食品 速冻食品', 26, 45, 0.05),
  company('4710', 2, '建设工程 建筑工程', 40, 60, 0.03),
  company('4910', 2, '机电安装 机电工程', 18, 50, 0.08),
  company('5011', 2, '建筑装饰 装饰工程', 12, 45, 0.02),
  company('5164', 5, '金属材料贸易 钢铁贸易', 6, 600, 0),
  company('5174', 4, '五金贸易 机电贸易', 5, 220, 0),
  company('5191', 1, '再生资源 资源循环利用', 10, 150, 0.05),
  shop('5211', 3, '百货 日用品', 0.5, '零售'),
  shop('5212', 4, '超市 生鲜超市', 0.4, '零售'),
  { ...shop('5292', 5, '电子商务 网络零售', 0.15, '数字'), revenueWanPerHead: 90 },
  company('5431', 4, '物流 货运', 12, 50, 0.02),
  company('5920', 1, '仓储 供应链', 14, 50, 0.03),
  { ...shop('6110', 1, '大酒店 宾馆', 0.1, '餐饮住宿'), staff: 28 },
  { ...shop('6210', 7, '餐饮管理 酒楼', 0.35, '餐饮住宿'), staff: 12 },
  shop('6220', 4, '快餐 小吃', 0.6, '餐饮住宿'),
  company('6513', 7, '软件 软件科技', 14, 40, 0.5),
  company('6531', 4, '信息技术 系统集成', 12, 45, 0.35),
  company('6550', 1.5, '数据科技 云计算', 16, 45, 0.5),
  company('6429', 2, '网络科技 互动科技', 9, 35, 0.25),
  company('7010', 0.6, '置业 房地产开发', 20, 300, 0),
  company('7020', 2, '物业服务 物业管理', 45, 15, 0),
  company('7241', 3, '财税咨询 会计服务', 5, 25, 0),
  company('7259', 3, '广告传媒 广告', 5, 35, 0.02),
  company('7263', 1, '人力资源 劳务派遣', 20, 60, 0),
  shop('7291', 1, '旅行社 国际旅行社', 0, '旅游'),
  company('7340', 1, '医药研发 医药科技', 28, 45, 0.75),
  company('7452', 1.5, '检测技术 检测', 24, 40, 0.45),
  company('7485', 1, '规划设计 工程设计', 14, 40, 0.15),
  company('7520', 1, '知识产权 专利代理', 6, 30, 0.02),
  company('7721', 1.5, '环境工程 水处理', 18, 55, 0.35),
  shop('8010', 3, '家政服务 家庭服务', 0.2, '家政'),
  shop('8020', 0.8, '托育服务 托育', 0, '托育'),
  shop('8053', 0.8, '推拿保健 健康管理', 0.5, '健康'),
  shop('8111', 3, '汽车维修 汽车服务', 0.4, null),
  company('8391', 1, '职业培训 技能培训', 10, 25, 0.02),
  { ...shop('8514', 0.8, '养老服务 康养', 0, '养老'), staff: 24 },
  shop('8930', 1.5, '健身 体育运动', 0.15, '体育'),
  shop('8890', 1.5, '文化传播 文化艺术', 0.1, '文化娱乐'),
  company('0141', 1, '蔬菜种植 生态农业', 8, 18, 0.03),
  company('0412', 0.8, '水产养殖 渔业', 7, 25, 0.02),
]
