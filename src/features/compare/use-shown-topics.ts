import { computed } from 'vue'
import type { Town } from '#domain/town.ts'
import type { Topic, TopicBody } from './use-compare.ts'

/** How many topics of deeds stand open beside that of people; the others are a line each. */
const openTopics = 2

/** A topic with what is said in it of the towns, and whether it stands open. */
export type ShownTopic = { readonly topic: Topic; readonly body: TopicBody; readonly open: boolean }

const isOfDeeds = ({ kind }: Topic): boolean => kind === 'scene' || kind === 'support'

/** Whether there is anything to compare: a topic of figures needs some that are alike, or that look so. */
const hasContent = (body: TopicBody): boolean => body.kind !== 'figures' || body.together.length + body.apart.length > 0

/** The topics of a comparison in the reader's order, without those in which there is nothing to compare. */
export function useShownTopics(
  topics: () => readonly Topic[],
  towns: () => readonly Town[],
  bodyOf: (topic: Topic, towns: readonly Town[]) => TopicBody,
) {
  return computed((): readonly ShownTopic[] => {
    const shown = topics()
      .map((topic) => ({ topic, body: bodyOf(topic, towns()) }))
      .filter(({ body }) => hasContent(body))
    const first = shown.filter(({ topic }) => isOfDeeds(topic)).slice(0, openTopics)
    return shown.map((one) => ({
      ...one,
      open: one.topic.kind === 'people' || first.includes(one),
    }))
  })
}
