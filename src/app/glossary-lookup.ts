import type { ExplainedTerm } from '#composables/use-reading-context.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import type { usePlanStore } from '#stores/plan-store.ts'

type Plans = ReturnType<typeof usePlanStore>

/**
 * What a word means: a document's own explanation, on its lines, before ours. Throws where the words cannot be read
 * now.
 */
export const lookUpTerm = async (word: string, plans: Plans): Promise<ExplainedTerm | undefined> =>
  ofDocuments(word, plans) ?? ofOurs(word, plans)

function ofDocuments(word: string, plans: Plans): ExplainedTerm | undefined {
  for (const { plan } of plans.packs.plans) {
    const term = plan.terms.find(({ name }) => name === word)
    const wording = term && plans.packs.wording(term.id)
    if (wording) {
      const from = { by: 'document', title: plan.shortTitle, term: term.id, cited: term.meaning.cited } as const
      return { name: wording.title, kana: term.kana, plain: wording.plain, easy: wording.easy, from }
    }
  }
  return undefined
}

async function ofOurs(word: string, plans: Plans): Promise<ExplainedTerm | undefined> {
  await Promise.all(plans.sharedPack().map((pack) => plans.openPack(pack)))
  const found = plans.packs.glossary.find(({ name, also }) => withoutRuby(name) === word || also.includes(word))
  return found && { ...found, from: { by: 'us' } }
}
