/** A small post with one arm: the app's own sign, on a grid of 24 by 24. */
export const postPath = 'M5 21V1M5 4h11l4 4-4 4H5'
