/** The steps of the tour, in their order: life event, town, what there is, one card, what to ask, what goes home. */
export const tourSteps = ['scene', 'town', 'found', 'card', 'ask', 'take'] as const
export type TourStep = (typeof tourSteps)[number]

/** The kiosk's page of what a visitor takes home: it stands in the kiosk's router alone. */
export const takePath = '/booth/take'
