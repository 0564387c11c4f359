/** The pieces of a fact that stand apart on the page: seeds join the rows of a table with ／. */
export const factParts = (text: string): readonly string[] => text.split('／').map((part) => part.trim())
