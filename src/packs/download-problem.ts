/**
 * Why the site gave nothing: it could not be reached, said nothing for a while (`silent`), no longer has the file
 * (`gone`), answered a page instead of data (`portal`, as a Wi-Fi that wants a login does), sent something else than
 * was asked for (`damaged`), or something that only a newer app reads (`newerApp`).
 */
export type SiteProblem = 'unreachable' | 'silent' | 'gone' | 'portal' | 'damaged' | 'newerApp'

/**
 * Why nothing, or nothing newer, came onto the device. `lostStorage`: the browser has closed its storage under the
 * page, which has to be loaded anew.
 */
export type DownloadProblem = SiteProblem | 'noStorage' | 'slowStorage' | 'noRoom' | 'lostStorage'

/** Whether the device did not answer: then it is not known what is on it. */
export const isWithoutAnswer = (problem: DownloadProblem): boolean =>
  problem === 'slowStorage' || problem === 'lostStorage'
