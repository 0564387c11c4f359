/**
 * Whether a sentence of a text says who acts: somebody who can act (a town, an association, a company, a school …) as
 * the subject. 市は、… and 会社が… do; センターは、…です says what something is, but not in the way of a deed, so that one
 * sentence with a verb is needed.
 */
export const namesActor = (text: string): boolean => actor.test(text)

const actors = '市|町|県|国|会|協会|協議会|圏域|団体|組合|会社|企業|機関|大学|高校|学校|委員会|組織|DMO|チーム|役所'
const actor = new RegExp(`(?:${actors})(?:など)?」?(?:は|が|も|で|と[^。]*は)(?![^。]*です[。]?$)`, 'm')
