/** 《惠企资金承诺书》: the text an owner agrees to when confirming; its version in force is the latest by date. */
export const CONSENT_TEXT = 'fund_commitment'
