import { stopwords as misread } from '@orama/stopwords/lithuanian';

export { stemmer } from '@orama/stemmers/lithuanian';

const windows1257 = new TextDecoder('windows-1257');

/** The package (3.1.18) has read its Lithuanian as Latin-1: "ið" is "iš". */
export const stopwords = misread.map((word) => windows1257.decode(new Uint8Array([...word].map((letter) => letter.charCodeAt(0)))));
