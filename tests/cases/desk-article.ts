// A news article of our own with twelve events that say when, and sentences that say when of no event: what the desk's
// tests and its benchmark begin with.

export const DESK_ARTICLE_PUBLISHED = '2024-05-16';

/** The sentence of each event, its headline as an editor would write it, and its date. */
export const DESK_EVENTS = [
  [
    'The harbour bridge of Alvestad was closed on Tuesday after inspectors found cracks in two of its cables.',
    '2024-05-14',
  ],
  ['The bridge was opened on 3 June 1961 by Queen Margrethe.', '1961-06-03'],
  ['In March 1998 engineers replaced its eastern bearings.', '1998-03'],
  ['A freighter, the Halden Star, struck the northern pier on 12 January 2019.', '2019-01-12'],
  ['The city council approved a new crossing in 2021.', '2021'],
  ['Work on the crossing stopped in November 2022, when its contractor went bankrupt.', '2022-11'],
  ['The transport ministry ordered a fresh inspection on 2 April.', '2024-04-02'],
  ['Inspectors began their work on 22 April.', '2024-04-22'],
  ['They reported the first crack on Monday.', '2024-05-13'],
  ['Ferries between the two banks started to run yesterday.', '2024-05-15'],
  ['The council will meet on Friday to discuss the cost of repairs.', '2024-05-17'],
  ['The bridge is to reopen in September.', '2024-09'],
] as const;

export const DESK_ARTICLE = `Harbour bridge of Alvestad closed

By Ingrid Solheim
Published 16 May 2024

${DESK_EVENTS[0][0]} Nobody was hurt.

${DESK_EVENTS[1][0]} ${DESK_EVENTS[2][0]} Most people in the town had long stopped noticing it.

${DESK_EVENTS[3][0]} The owners paid for the repair of the pier. ${DESK_EVENTS[4][0]} ${DESK_EVENTS[5][0]}

${DESK_EVENTS[6][0]} ${DESK_EVENTS[7][0]} ${DESK_EVENTS[8][0]}

“We could see it from the quay,” said a fisherman. ${DESK_EVENTS[9][0]}

${DESK_EVENTS[10][0]} ${DESK_EVENTS[11][0]}
`;
