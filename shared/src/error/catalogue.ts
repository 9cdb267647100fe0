/** How the web answers: the tRPC code, from which the HTTP status follows. */
type HttpClass =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'PAYLOAD_TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_SERVER_ERROR'
  | 'SERVICE_UNAVAILABLE'

type ErrorRow = {
  readonly http: HttpClass
  /** What the user reads: what is wrong and what to do, without blame. */
  readonly message: string
}

const row = (http: HttpClass, message: string): ErrorRow => ({ http, message })

/** Every error the API answers with. Codes are stable: clients and other systems may branch on them. */
export const errorCatalogue = {
  // Anyone
  INPUT_INVALID: row('BAD_REQUEST', '填写的内容有误，请检查后重新提交。'),
  SIGN_IN_REQUIRED: row('UNAUTHORIZED', '请先登录，再继续办理。'),
  SIGN_IN_FAILED: row('UNAUTHORIZED', '登录没有成功，请重新登录。'),
  IDENTITY_UNKNOWN: row(
    'UNAUTHORIZED',
    '还不能确认您的实名身份。请先在浏览器打开惠企，用统一身份登录一次，再回到这里登录。',
  ),
  NOT_ALLOWED: row('FORBIDDEN', '您没有办理这项业务的权限。如需办理，请联系本单位管理员或贵公司法定代表人。'),
  ENTERPRISE_REQUIRED: row('FORBIDDEN', '请先选择要代表的企业。如果列表里没有，请法定代表人在“我的”里授权您为经办人。'),
  NOT_FOUND: row('NOT_FOUND', '没有找到这条内容，可能已被撤回或不属于当前企业。'),
  TOO_MANY_REQUESTS: row('TOO_MANY_REQUESTS', '操作太频繁，请稍等一分钟再试。'),
  PAYLOAD_TOO_LARGE: row('PAYLOAD_TOO_LARGE', '提交的内容太大，请减小后再试。'),
  IDEMPOTENCY_KEY_REUSED: row('CONFLICT', '这次提交与上一次不一致，请刷新页面后重新操作。'),
  STALE: row('CONFLICT', '内容刚刚有变化，请刷新后再操作。'),
  TEMPORARILY_UNAVAILABLE: row('SERVICE_UNAVAILABLE', '系统正在恢复，请稍后再试，已填写的内容不会丢失。'),
  INTERNAL: row('INTERNAL_SERVER_ERROR', '系统出了问题，我们已记录，请稍后再试。'),

  // Claims
  CLAIM_ACTION_NOT_POSSIBLE: row('CONFLICT', '这笔办件的状态已经变化，现在不能这样操作，请刷新后查看。'),
  CLAIM_DEADLINE_PASSED: row('CONFLICT', '确认期限已过，这笔办件已终止。如有疑问，请拨打主管部门电话或12345。'),
  CONSENT_TEXT_OUTDATED: row('CONFLICT', '承诺书已更新，请重新阅读后再确认。'),
  ACCOUNT_REQUIRED: row('PRECONDITION_FAILED', '请先填写收款账户，再确认享受。'),
  ACCOUNT_HOLDER_MISMATCH: row('BAD_REQUEST', '户名须与企业全称一致，请核对后重新填写。'),
  ACCOUNT_NUMBER_INVALID: row('BAD_REQUEST', '账号应为 8 至 32 位数字，请核对后重新填写。'),
  ACCOUNT_UNCHANGED: row('BAD_REQUEST', '这个账户就是刚才付款失败的账户，请更换或更正账号。'),
  DISPUTE_ALREADY_OPEN: row('CONFLICT', '已有一项异议在处理中，请等待主管部门答复。'),
  REASON_REQUIRED: row('BAD_REQUEST', '请写明原因，便于企业了解。'),
  CODE_INVALID: row('NOT_FOUND', '确认码不正确或已过期，请核对短信里的 8 位确认码。'),

  // Enterprises and handlers
  PHONE_INVALID: row('BAD_REQUEST', '请填写 11 位手机号码。'),
  HANDLER_ALREADY_AUTHORISED: row('CONFLICT', '这位经办人已获授权。'),
  ONLY_LEGAL_REPRESENTATIVE: row('FORBIDDEN', '只有法定代表人可以授权或撤销经办人。'),

  // Departments and staff
  DEPARTMENT_EXISTS: row('CONFLICT', '已有同样代码或名称的部门，请核对后再新增。'),
  DEPARTMENT_DUTY_TAKEN: row('CONFLICT', '同一区域的一类数据只由一个部门负责，请先从原部门去掉。'),
  STAFF_ALREADY_MEMBER: row('CONFLICT', '这位人员已在一个部门，请先在那里停用。'),
  STAFF_ROLES_CONFLICT: row('BAD_REQUEST', '经办、审核与财政支付不能由同一人担任，请只选一边。'),
  STAFF_ROLE_NOT_HERE: row('BAD_REQUEST', '这个岗位不属于这类部门：支付只在财政部门，管理只在平台运行部门。'),
  ADMIN_EXISTS: row('CONFLICT', '已有登录过的管理员，请由管理员在“部门与人员”里新增。'),
  LAST_ADMIN: row('PRECONDITION_FAILED', '这是最后一位已登录过的管理员，请先新增另一位管理员并请其登录。'),

  // Rosters
  ROSTER_WRONG_STATE: row('CONFLICT', '名单当前状态不能这样操作，请刷新后查看。'),
  ROSTER_EMPTY: row('PRECONDITION_FAILED', '名单里没有可下发的企业。'),
  FILE_INVALID: row('BAD_REQUEST', '文件读不出来，请用模板填写，保存为 XLSX 或 CSV 后再上传。'),
  ROSTER_VETO_PENDING: row('PRECONDITION_FAILED', '还有部门没有答复联合审核，请等待答复或期限届满后再下发。'),
  ROSTER_NOT_AUTHORISED: row('PRECONDITION_FAILED', '先审后发的名单须由财政部门授权付款后才能下发。'),
  ROSTER_CONFIRM_BY_INVALID: row('BAD_REQUEST', '确认截止日至少在 3 天以后，一年以内，请重新选择。'),
  ROSTER_KIND_NOT_POSSIBLE: row('PRECONDITION_FAILED', '这项政策不是条件类，不能由平台自动生成名单，请上传名单文件。'),
  FILE_ENCRYPTED: row('BAD_REQUEST', '文件设了密码，请取消密码后再上传。'),
  FILE_TOO_LARGE: row('PAYLOAD_TOO_LARGE', '文件太大，请控制在 32 MB 以内，或分成几份上传。'),
  ROSTER_REVIEW_STARTED: row('CONFLICT', '名单已送联合审核或已出具兑付意见，不能再换文件，请作废后重新建立。'),
  JOINT_REVIEW_ANSWERED: row('CONFLICT', '贵单位对这份名单的联合审核已经结束，不能再修改。'),
  VETO_ALREADY_GIVEN: row('CONFLICT', '贵单位已对这家企业提出过否决，请先撤回再重新填写。'),
  POLICY_NOT_PUBLISHED: row('PRECONDITION_FAILED', '政策尚未发布或不是免申即享，不能建立名单。'),
  BUDGET_INSUFFICIENT: row('PRECONDITION_FAILED', '预算余额不足，请先追加预算或减少名单金额。'),

  // Facts
  FACT_NOTHING_TO_TELL: row('PRECONDITION_FAILED', '指标字典里没有由贵单位提供的指标，不能导入数据。'),

  // Policy desk
  POLICY_NOT_DRAFT: row('CONFLICT', '这个版本已不是草稿，不能再修改或发布，请刷新后查看。'),
  POLICY_DRAFT_CHANGED: row(
    'CONFLICT',
    '同事刚刚保存了这份草稿，您的修改还没有保存。请先查看最新内容，再决定怎样修改。',
  ),
  POLICY_DRAFT_HAS_PROBLEMS: row('PRECONDITION_FAILED', '草稿还有需要改正的地方，请按提示改好后再发布。'),
  POLICY_EDITOR_NEVER_PUBLISHES: row('FORBIDDEN', '这份草稿由您最后修改，须由另一位审核人员发布。'),
  POLICY_DATES_INVALID: row('BAD_REQUEST', '施行日期不合适，请检查生效日和失效日。'),

  // Payouts
  APPROVER_NEVER_PAYS: row('FORBIDDEN', '审核人不能办理同一笔付款，请由其他财政人员操作。'),
  OFFICER_NEVER_REVIEWS: row('FORBIDDEN', '名单由您提出，须由另一位审核人员审核。'),
  BATCH_NOT_REFUSED: row('CONFLICT', '这个批次没有被银行退回，不需要重新提交，请刷新后查看。'),
  NOTHING_TO_PAY: row('PRECONDITION_FAILED', '没有待付款的办件。'),

  // Corrections
  CORRECTION_ALREADY_OPEN: row('CONFLICT', '这一项已经请部门核对了，请等待答复，答复会发消息告诉您。'),
  CORRECTION_CHANGES_NOTHING: row('BAD_REQUEST', '填写的和现有数据一样，不需要更正。'),
  CORRECTION_TOO_MANY: row('TOO_MANY_REQUESTS', '正在核对的数据已经有 30 项，请等部门答复后再提。'),
  CORRECTION_NOBODY_ANSWERS: row('PRECONDITION_FAILED', '这一项还没有部门负责核对，请拨打12345反映。'),

  // Ratings
  RATING_NOT_OPEN: row('CONFLICT', '办件还没有结果，有结果后即可评价。'),
  RATING_ALREADY_GIVEN: row('CONFLICT', '这笔办件已经评价过了，感谢您的反馈。'),
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof errorCatalogue
