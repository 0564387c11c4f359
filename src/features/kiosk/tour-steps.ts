/** The five steps of the tour, in their order: life event, town, what there is, one card, what to ask. */
export const tourSteps = ['scene', 'town', 'found', 'card', 'ask'] as const
export type TourStep = (typeof tourSteps)[number]
