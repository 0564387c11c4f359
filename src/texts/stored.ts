/** Said where the device did not take what a person saves. */
export const notStored = 'この端末には残せませんでした。開いているあいだだけ使えます。'
