/** The words of what stands on home below its first screens. */
export const homeMore = { scenes: '困りごとからさがす', map: '場所から見る' }
