// How much of the text around it a quote keeps.

/** Context either side of a quote, in UTF-16 code units: enough to tell repetitions apart, too little to republish. */
export const MAX_CONTEXT_LENGTH = 32;
