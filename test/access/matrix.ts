import type { CallerKind } from './callers.ts'
import { groups } from './callers.ts'
import type { TenantIds } from './tenants.ts'

export type Row = {
  readonly callers: readonly CallerKind[]
  /** A well-formed call that aims at the other tenant's things: it must find nothing of them. */
  readonly input: (other: TenantIds) => unknown
}

const row = (callers: readonly CallerKind[], input: Row['input'] = () => undefined): Row => ({ callers, input })

/** Fixed keys would be taken for repetitions of one another. */
const key = () => crypto.randomUUID()
/** The other department's draft as its officer left it. */
const draft = ({ draftId }: TenantIds) => ({
  versionId: draftId,
  revision: 1,
  summary: '通过认定即奖励',
  basis: '第一条',
  period: 'Y',
  validFrom: '2026-12-01',
  validTo: null,
})

const office = () => ({ code: 'new-office', name: '新部门', phone: '0510-00000009', duties: [] })

/**
 * Every procedure, who may call it, and how another tenant would misuse it. Written by hand beside the declarations in
 * the code: both must say the same, and a procedure without a row fails the test.
 */
export const matrix: Readonly<Record<string, Row>> = {
  'identity.me': row(groups.everybody),
  'identity.sessions': row(groups.signedIn),
  'identity.signOut': row(groups.signedIn, () => ({ key: key() })),
  'identity.revokeSession': row(groups.signedIn, (other) => ({ key: key(), id: other.anyId })),
  'identity.signInWithCode': row(groups.everybody, () => ({ host: 'host', code: 'x' })),

  'enterprise.current': row(groups.owners),
  'enterprise.account': row(groups.owners),
  'enterprise.changeAccount': row(groups.owners, (other) => ({
    key: key(),
    holderName: other.enterpriseName,
    bankName: '示例银行',
    number: '000011112222',
  })),
  'enterprise.handlers': row(groups.owners),
  'enterprise.authoriseHandler': row(groups.legalRepresentative, () => ({
    key: key(),
    name: '钱多',
    phone: '15400000099',
  })),
  'enterprise.revokeHandler': row(groups.legalRepresentative, (other) => ({ key: key(), id: other.membershipId })),

  'claim.home': row(groups.owners),
  'claim.list': row(groups.owners, () => ({ tab: 'waiting' })),
  'claim.get': row(groups.owners, (other) => ({ claimId: other.claimId })),
  'claim.whose': row(groups.signedIn, (other) => ({ claimId: other.claimId })),
  'claim.confirm': row(groups.owners, (other) => ({
    key: key(),
    claimId: other.claimId,
    version: 1,
    accountId: other.accountId,
    consent: { id: 'fund_commitment', version: 1 },
  })),
  'claim.decline': row(groups.owners, (other) => ({
    key: key(),
    claimId: other.claimId,
    version: 1,
    reason: '不需要',
  })),
  'claim.dispute': row(groups.owners, (other) => ({
    key: key(),
    claimId: other.claimId,
    version: 1,
    subject: 'amount',
    statement: '金额不对',
  })),
  'claim.correctAccount': row(groups.owners, (other) => ({
    key: key(),
    claimId: other.claimId,
    version: 1,
    account: { holderName: other.enterpriseName, bankName: '示例银行', number: '000011112222' },
  })),
  'claim.toReview': row(groups.departmentDesk, () => ({ state: 'reviewing' })),
  'claim.staffGet': row(groups.claimReaders, (other) => ({ claimId: other.claimId })),
  'claim.review': row(groups.reviewer, (other) => ({
    key: key(),
    claims: [{ claimId: other.claimId, version: 1 }],
    decision: { outcome: 'reject', reason: '不符合' },
  })),
  'claim.answerDispute': row(groups.reviewer, (other) => ({
    key: key(),
    claimId: other.claimId,
    version: 1,
    answer: '已核对',
    decision: { outcome: 'refused' },
  })),

  'message.list': row(groups.owners, () => ({})),
  'message.unreadCount': row(groups.owners),
  'message.markRead': row(groups.owners, (other) => ({ key: key(), ids: [other.messageId] })),
  'message.openCode': row(groups.signedIn, () => ({ code: 'AAAA AAAA' })),

  'payout.payable': row(groups.finance, () => ({})),
  'payout.pay': row(groups.finance, (other) => ({ key: key(), claimIds: [other.claimId] })),
  'payout.batches': row(groups.finance, () => ({})),
  'payout.batch': row(groups.finance, (other) => ({ batchId: other.anyId })),
  'payout.resubmit': row(groups.finance, (other) => ({ key: key(), batchId: other.anyId })),
  'payout.budgets': row(groups.budgetReaders),
  'payout.settlement': row(groups.finance, () => ({ year: 2026, quarter: 4 })),
  'payout.problems': row(groups.finance),

  'roster.list': row(groups.rosterDesk, () => ({})),
  'roster.get': row(groups.rosterReaders, (other) => ({ rosterId: other.rosterId })),
  'roster.rows': row(groups.rosterReaders, (other) => ({ rosterId: other.rosterId })),
  'roster.row': row(groups.rosterReaders, (other) => ({ rosterId: other.rosterId, line: 1 })),
  'roster.problems': row(groups.rosterDesk, (other) => ({ rosterId: other.rosterId })),
  'roster.undetermined': row(groups.rosterDesk, (other) => ({ rosterId: other.rosterId })),
  'roster.candidates': row(groups.rosterReaders, (other) => ({ rosterId: other.rosterId })),
  'roster.vetoes': row(groups.rosterReaders, (other) => ({ rosterId: other.rosterId })),
  'roster.jointDepartments': row(groups.rosterDesk),
  'roster.create': row(groups.officer, () => ({ key: key(), policyId: 'sample-policy', kind: 'imported' })),
  'roster.match': row(groups.officer, (other) => ({ key: key(), rosterId: other.rosterId, version: 1 })),
  'roster.askJointReview': row(groups.officer, (other) => ({
    key: key(),
    rosterId: other.rosterId,
    version: 1,
    departments: ['320200-gxj'],
  })),
  'roster.review': row(groups.reviewer, (other) => ({
    key: key(),
    rosterId: other.rosterId,
    version: 1,
    opinionBasis: '经审核，同意兑付',
  })),
  'roster.authorise': row(groups.finance, (other) => ({ key: key(), rosterId: other.rosterId, version: 1 })),
  'roster.release': row(groups.departmentDesk, (other) => ({ key: key(), rosterId: other.rosterId, version: 1 })),
  'roster.cancel': row(groups.departmentDesk, (other) => ({ key: key(), rosterId: other.rosterId, version: 1 })),
  'roster.toReview': row(groups.joint),
  'roster.veto': row(groups.joint, (other) => ({
    key: key(),
    rosterId: other.rosterId,
    uscc: other.uscc,
    category: 'tax',
    reason: '欠税',
    evidence: '示例文书1号',
  })),
  'roster.withdrawVeto': row(groups.joint, (other) => ({ key: key(), vetoId: other.anyId })),
  'roster.finishJointReview': row(groups.joint, (other) => ({ key: key(), rosterId: other.rosterId })),

  'matching.report': row(groups.owners),
  'matching.counts': row(groups.owners),
  'matching.workbench': row(groups.owners, () => ({ policyId: 'sample-policy' })),

  'policy.list': row(groups.everybody, () => ({})),
  'policy.get': row(groups.everybody, () => ({ policyId: 'sample-policy' })),
  'policy.consentText': row(groups.everybody),

  'desk.policies': row(groups.departmentDesk),
  'desk.create': row(groups.officer, (other) => {
    const { summary, basis, period, validFrom, validTo } = draft(other)
    return {
      ...{ key: key(), documentNo: '锡示例〔2026〕9号', documentTitle: '示例', issuer: '无锡市', level: 'city' },
      ...{ region: '320200', title: '新政策', mode: 'instant', listType: 'condition', category: '财政补贴' },
      ...{ summary, basis, period, validFrom, validTo },
    }
  }),
  'desk.startDraft': row(groups.officer, () => ({ key: key(), policyId: 'sample-policy' })),
  'desk.draft': row(groups.departmentDesk, (other) => ({ versionId: other.draftId })),
  'desk.saveDraft': row(groups.officer, (other) => ({ key: key(), ...draft(other), source: {} })),
  'desk.preview': row(groups.departmentDesk, () => ({ policyId: 'sample-policy', source: {}, period: 'Y' })),
  'desk.discardDraft': row(groups.officer, (other) => ({ key: key(), versionId: other.draftId })),
  'desk.publish': row(groups.reviewer, (other) => {
    const { versionId, revision, validFrom, validTo } = draft(other)
    return { key: key(), versionId, revision, validFrom, validTo }
  }),

  'profile.read': row(groups.owners),
  'profile.value': row(groups.owners, () => ({ attribute: 'revenue', period: '2025' })),
  'profile.askCorrection': row(groups.owners, () => ({
    key: key(),
    attribute: 'dishonest_list',
    period: null,
    value: '否',
    reason: '没有被列入',
  })),
  'profile.corrections': row(groups.officer),
  'profile.correction': row(groups.officer, (other) => ({ correctionId: other.correctionId })),
  'profile.correct': row(groups.officer, (other) => ({
    key: key(),
    correctionId: other.correctionId,
    value: '100',
    asOf: '2026-11-01',
    note: '已核对',
  })),
  'profile.keep': row(groups.officer, (other) => ({
    key: key(),
    correctionId: other.correctionId,
    reason: '与申报表一致',
  })),

  'push.news': row(groups.owners),
  'push.seen': row(groups.owners, () => ({ key: key() })),
  'push.choice': row(groups.owners),
  'push.choose': row(groups.owners, () => ({ key: key(), wanted: false })),
  'push.reach': row(groups.departmentDesk),

  'fact.imports': row(groups.officer, () => ({})),
  'fact.get': row(groups.officer, (other) => ({ importId: other.importId })),
  'fact.problems': row(groups.officer, (other) => ({ importId: other.importId })),
  'fact.dictionary': row(groups.officer),

  'staff.departments': row(groups.admin),
  'staff.department': row(groups.admin, () => ({ code: '320200-kjj' })),
  'staff.addDepartment': row(groups.admin, () => ({ key: key(), ...office(), kind: 'policy', region: '320200' })),
  'staff.changeDepartment': row(groups.admin, (other) => ({
    key: key(),
    ...office(),
    code: `no-${other.anyId.slice(0, 8)}`,
  })),
  'staff.addMember': row(groups.admin, () => ({
    key: key(),
    departmentCode: '320200-gxj',
    name: '钱多',
    phone: '15400000099',
    roles: ['officer'],
  })),
  'staff.setRoles': row(groups.admin, (other) => ({ key: key(), staffId: other.anyId, roles: ['officer'] })),
  'staff.deactivate': row(groups.admin, (other) => ({ key: key(), staffId: other.anyId })),

  'rating.give': row(groups.owners, (other) => ({
    key: key(),
    claimId: other.claimId,
    level: 'very_dissatisfied',
    tags: [],
    words: null,
  })),
  'rating.rectifications': row(groups.rectifiers),
  'rating.answerRectification': row(groups.rectifiers, (other) => ({
    key: key(),
    rectificationId: other.anyId,
    answer: '已整改',
  })),
}
