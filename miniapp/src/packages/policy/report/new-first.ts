/** What is new is what the owner came for; the others keep their order. */
export function newFirst<Card extends { readonly policyId: string }>(
  cards: readonly Card[],
  news: ReadonlySet<string>,
): readonly Card[] {
  const isNew = ({ policyId }: Card) => news.has(policyId)
  return [...cards.filter(isNew), ...cards.filter((card) => !isNew(card))]
}
