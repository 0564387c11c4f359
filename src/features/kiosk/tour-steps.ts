/** The five steps of the guided walk at a fair, in the order in which they are taken: situation, town, what there is, one card, what to ask. */
export const tourSteps = ['scene', 'town', 'found', 'card', 'ask'] as const
export type TourStep = (typeof tourSteps)[number]
