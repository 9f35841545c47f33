// News sentences of our own with what drafting makes of each: the date, the status and the headline of every happening.
// All were "published" on Thursday 9 November 2023 in Seoul.

export type DraftedHappening = readonly [date: string, status: string, headline: string];

export const DRAFTED_SENTENCES: readonly (readonly [sentence: string, ...happenings: DraftedHappening[]])[] =
  [
    [
      'The council approved the new tram line on Monday.',
      ['2023-11-06', 'occurred', 'The council approved the new tram line'],
    ],
    [
      'On Tuesday, striking dockers blocked the port of Marseille for six hours.',
      ['2023-11-07', 'occurred', 'Striking dockers blocked the port of Marseille for six hours'],
    ],
    [
      'The finance minister, Ana Ruiz, said on Monday that inflation had peaked.',
      ['2023-11-06', 'alleged', 'Inflation had peaked'],
    ],
    [
      '“We are not leaving,” the mayor of Lyon told reporters on Tuesday.',
      ['2023-11-07', 'alleged', 'We are not leaving'],
    ],
    [
      'Two miners were killed on Wednesday when a shaft collapsed near Katowice.',
      ['2023-11-08', 'occurred', 'Two miners were killed'],
    ],
    [
      'The airline will cut 300 jobs next month, its chief executive said.',
      ['2023-12', 'planned', 'The airline will cut 300 jobs'],
    ],
    [
      'A Russian court on Monday sentenced the blogger to nine years in prison, rejecting an appeal for mercy.',
      ['2023-11-06', 'occurred', 'A Russian court sentenced the blogger to nine years in prison'],
    ],
    [
      'Voters in Latvia go to the polls on Nov. 18.',
      ['2023-11-18', 'planned', 'Voters in Latvia go to the polls'],
    ],
    [
      'The dam burst in September after weeks of rain, killing 40 people.',
      ['2023-09', 'occurred', 'The dam burst after weeks of rain'],
    ],
    [
      'Chancellor Olga Brandt is expected to visit Ankara on Friday.',
      ['2023-11-10', 'planned', 'Chancellor Olga Brandt is expected to visit Ankara'],
    ],
    [
      'The museum, which closed in 2019 for repairs, has a new roof.',
      ['2019', 'occurred', 'The museum closed for repairs'],
    ],
    [
      'The bank cut its rates on Wednesday, and the krona fell to its lowest level since 2009.',
      ['2023-11-08', 'occurred', 'The bank cut its rates'],
    ],
    [
      'Police arrested three men in Antwerp late on Tuesday over the theft of a Rubens.',
      ['2023-11-07', 'occurred', 'Police arrested three men in Antwerp over the theft of a Rubens'],
    ],
    [
      'The company said last week it would close its plant in Ohio.',
      ['[2023-10-30..2023-11-05]', 'occurred', 'The company said it would close its plant in Ohio'],
    ],
    [
      'The firm denied on Monday that it had hidden losses.',
      ['2023-11-06', 'denied', 'The firm denied that it had hidden losses'],
    ],
    [
      'Prosecutors accused the senator of bribery on Tuesday.',
      ['2023-11-07', 'occurred', 'Prosecutors accused the senator of bribery'],
    ],
    [
      'Rebels freed 12 hostages on Sunday, according to the Red Cross.',
      ['2023-11-05', 'alleged', 'Rebels freed 12 hostages'],
    ],
    [
      'According to the ministry, the ferry sank on Saturday off Crete.',
      ['2023-11-04', 'alleged', 'The ferry sank off Crete'],
    ],
    [
      'The king opened parliament on Tuesday, wearing a borrowed crown.',
      ['2023-11-07', 'occurred', 'The king opened parliament'],
    ],
    [
      'Voting began on Monday in the Alpine village of Termen, where eleven people live.',
      ['2023-11-06', 'occurred', 'Voting began in the Alpine village of Termen'],
    ],
    [
      'In March, the union called off its strike, and in June it signed a three-year deal.',
      ['2023-03', 'occurred', 'The union called off its strike'],
      ['2023-06', 'occurred', 'It signed a three-year deal'],
    ],
    [
      'The satellite was launched in 2018 from French Guiana.',
      ['2018', 'occurred', 'The satellite was launched from French Guiana'],
    ],
    [
      'NATO ministers met in Brussels on Tuesday to discuss the war in Ukraine.',
      ['2023-11-07', 'occurred', 'NATO ministers met in Brussels to discuss the war in Ukraine'],
    ],
    [
      'A fire broke out on Monday in a warehouse that stored paint, and burned for nine hours.',
      ['2023-11-06', 'occurred', 'A fire broke out in a warehouse'],
    ],
    [
      'The prime minister resigned on Wednesday, saying he had lost the trust of his party.',
      ['2023-11-08', 'occurred', 'The prime minister resigned'],
    ],
    [
      'Since 2015 the town has lost a third of its people.',
      ['2015/..', 'occurred', 'The town has lost a third of its people'],
    ],
    [
      'Turkish President Kemal Aydin flew to Baku on Monday for talks with his Azerbaijani counterpart.',
      ['2023-11-06', 'occurred', 'Kemal Aydin flew to Baku for talks with his Azerbaijani counterpart'],
    ],
    [
      'After winning the election in May, the party split in two.',
      ['2023-05', 'occurred', 'Winning the election'],
    ],
    [
      'The orchestra will play in Vienna on Saturday and in Prague on Sunday.',
      ['2023-11-11', 'planned', 'The orchestra will play in Vienna'],
      ['2023-11-12', 'planned', 'The orchestra will play in Prague'],
    ],
    ['The inquiry, begun in 2021, has cost four million euros.'],
    ['He was born in Trieste on 3 May 1951.', ['1951-05-03', 'occurred', 'He was born in Trieste']],
    [
      'Engineers were still searching for the cause on Tuesday.',
      ['2023-11-07', 'occurred', 'Engineers were still searching for the cause'],
    ],
    [
      'The ministry announced on Wednesday that schools would reopen next week.',
      ['2023-11-08', 'occurred', 'The ministry announced that schools would reopen'],
      ['[2023-11-13..2023-11-19]', 'planned', 'Schools would reopen'],
    ],
    [
      'The court’s decision on Tuesday ended a dispute that had lasted eleven years.',
      ['2023-11-07', 'occurred', 'The court’s decision ended a dispute'],
    ],
    [
      'Iran tested a missile on Monday, state television reported.',
      ['2023-11-06', 'alleged', 'Iran tested a missile'],
    ],
    [
      'A spokeswoman for the port said on Tuesday that no ship had been delayed.',
      ['2023-11-07', 'alleged', 'No ship had been delayed'],
    ],
    [
      'The U.N. Security Council voted on Monday to extend the mission in Cyprus until July 2024.',
      ['2023-11-06', 'occurred', 'The U.N. Security Council voted to extend the mission in Cyprus'],
    ],
    [
      'Thousands of farmers drove their tractors into Brussels on Monday to protest against cheap imports.',
      ['2023-11-06', 'occurred', 'Thousands of farmers drove their tractors into Brussels to protest'],
    ],
    [
      'The minister is due to testify on Friday.',
      ['2023-11-10', 'planned', 'The minister is due to testify'],
    ],
    [
      'Ukraine’s army reportedly retook the village on Sunday.',
      ['2023-11-05', 'alleged', 'Ukraine’s army retook the village'],
    ],
    [
      'Beijing recalled its ambassador on Tuesday.',
      ['2023-11-07', 'occurred', 'Beijing recalled its ambassador'],
    ],
    [
      'The Kremlin rejected the offer on Wednesday.',
      ['2023-11-08', 'occurred', 'The Kremlin rejected the offer'],
    ],
    [
      'Washington and London imposed new sanctions on Tuesday.',
      ['2023-11-07', 'occurred', 'Washington and London imposed new sanctions'],
    ],
    [
      'The opposition leader, Maria Costa, may return from exile in December.',
      ['2023-12', 'planned', 'The opposition leader may return from exile'],
    ],
    [
      'Snow closed the Brenner Pass on Monday, and trains to Italy were cancelled.',
      ['2023-11-06', 'occurred', 'Snow closed the Brenner Pass'],
    ],
    [
      'Last year the river rose by nine metres and flooded the old town.',
      ['2022', 'occurred', 'The river rose by nine metres'],
    ],
    [
      'The club sacked its coach on Monday, three days after a 6-0 defeat.',
      ['2023-11-06', 'occurred', 'The club sacked its coach'],
    ],
    [
      'In a statement on Tuesday, the bank apologised to its customers.',
      ['2023-11-07', 'occurred', 'The bank apologised to its customers'],
    ],
    [
      'Speaking in Nairobi on Monday, the envoy called for a ceasefire.',
      ['2023-11-06', 'occurred', 'The envoy called for a ceasefire'],
    ],
    ['The border has been closed since Oct. 7.', ['2023-10-07/..', 'occurred', 'The border has been closed']],
    ['The talks, which began on Monday, have stalled.', ['2023-11-06', 'occurred', 'The talks began']],
    [
      'Hundreds of people attended the funeral of the poet in Lisbon on Wednesday.',
      ['2023-11-08', 'occurred', 'Hundreds of people attended the funeral of the poet in Lisbon'],
    ],
    ['The law takes effect in January.', ['2024-01', 'planned', 'The law takes effect']],
    [
      'Sales of electric cars rose by a third in October, the association said on Wednesday.',
      ['2023-10', 'alleged', 'Sales of electric cars rose by a third'],
    ],
    [
      'The suspected arsonist was caught on Tuesday.',
      ['2023-11-07', 'alleged', 'The suspected arsonist was caught'],
    ],
    [
      'An alleged plot to kill the governor was foiled on Monday.',
      ['2023-11-06', 'alleged', 'An alleged plot to kill the governor was foiled'],
    ],
    [
      'The volcano erupted on Sunday for the first time in 40 years.',
      ['2023-11-05', 'occurred', 'The volcano erupted for the first time in 40 years'],
    ],
    [
      'The first train from Riga to Vilnius left on Monday.',
      ['2023-11-06', 'occurred', 'The first train from Riga to Vilnius left'],
    ],
    [
      'The pilot, Jan Novak, 54, died on Tuesday in hospital.',
      ['2023-11-07', 'occurred', 'The pilot died in hospital'],
    ],
    [
      'The plane landed safely in Oslo on Monday after its engine had failed.',
      ['2023-11-06', 'occurred', 'The plane landed safely in Oslo'],
    ],
    [
      'South Korean prosecutors raided the offices of the carmaker on Wednesday.',
      ['2023-11-08', 'occurred', 'South Korean prosecutors raided the offices of the carmaker'],
    ],
    [
      'The factory was built in 1936 and closed in 1992.',
      ['1936', 'occurred', 'The factory was built'],
      ['1992', 'occurred', 'The factory closed'],
    ],
    [
      'The parties agreed on Tuesday to form a coalition, ending two months of deadlock.',
      ['2023-11-07', 'occurred', 'The parties agreed to form a coalition'],
    ],
    [
      'Aid trucks entered the city on Monday for the first time since August.',
      ['2023-11-06', 'occurred', 'Aid trucks entered the city for the first time'],
    ],
    [
      'The government plans to sell its stake in the railway next year.',
      ['2024', 'planned', 'The government plans to sell its stake in the railway'],
    ],
    [
      'They signed the treaty in Geneva on Monday.',
      ['2023-11-06', 'occurred', 'They signed the treaty in Geneva'],
    ],
    [
      'Its chairman, Lee Min-ho, stepped down in August.',
      ['2023-08', 'occurred', 'Its chairman stepped down'],
    ],
    [
      'A bus carrying pilgrims plunged into a ravine on Sunday, killing 17 of them.',
      ['2023-11-05', 'occurred', 'A bus carrying pilgrims plunged into a ravine'],
    ],
    [
      'The European Commission on Tuesday fined the chipmaker 376 million euros for blocking a rival from the market.',
      ['2023-11-07', 'occurred', 'The European Commission fined the chipmaker 376 million euros'],
    ],
    [
      'Doctors at the hospital ended their walkout on Monday after the state promised higher pay and more staff.',
      ['2023-11-06', 'occurred', 'Doctors at the hospital ended their walkout'],
    ],
    ['The drought, the worst in a century, ended in April.', ['2023-04', 'occurred', 'The drought ended']],
    [
      'Canada’s foreign minister will meet her Indian counterpart in Delhi on Thursday to repair ties.',
      ['2023-11-09', 'planned', 'Canada’s foreign minister will meet her Indian counterpart in Delhi'],
    ],
    [
      'The actor told the court on Monday that he did not remember the night.',
      ['2023-11-06', 'alleged', 'The actor did not remember the night'],
    ],
    [
      'Striking teachers returned to work on Wednesday while talks continued.',
      ['2023-11-08', 'occurred', 'Striking teachers returned to work'],
    ],
    [
      'The team that won the cup in 2022 was relegated on Sunday.',
      ['2022', 'occurred', 'The team won the cup'],
      ['2023-11-05', 'occurred', 'The team was relegated'],
    ],
    [
      'Health officials confirmed on Tuesday that two children had died of measles.',
      ['2023-11-07', 'occurred', 'Health officials confirmed that two children had died of measles'],
    ],
    [
      'Her party lost its majority in the vote of 8 October.',
      ['2023-10-08', 'occurred', 'Her party lost its majority in the vote of 8 October'],
    ],
    [
      'Workers found the bomb on Monday as they were digging a trench.',
      ['2023-11-06', 'occurred', 'Workers found the bomb'],
    ],
    ['The euro was introduced on 1 January 2002.', ['2002-01-01', 'occurred', 'The euro was introduced']],
    [
      'The island’s only doctor left in July because nobody would rent her a house.',
      ['2023-07', 'occurred', 'The island’s only doctor left'],
    ],
    [
      'Germany and Poland will reopen the bridge at Guben next spring.',
      ['[2024-03..2024-05]', 'planned', 'Germany and Poland will reopen the bridge at Guben'],
    ],
    [
      'Amnesty International said on Tuesday the army had shelled a school in the north of Myanmar.',
      ['2023-11-07', 'alleged', 'The army had shelled a school in the north of Myanmar'],
    ],
    [
      'The carmaker recalled 90,000 vans on Monday over faulty brakes.',
      ['2023-11-06', 'occurred', 'The carmaker recalled 90,000 vans over faulty brakes'],
    ],
    [
      'The vote was postponed on Tuesday because of the storm.',
      ['2023-11-07', 'occurred', 'The vote was postponed because of the storm'],
    ],
    [
      'BERLIN (Reuters) - Germany’s cabinet approved the budget on Wednesday.',
      ['2023-11-08', 'occurred', 'Germany’s cabinet approved the budget'],
    ],
    [
      'LAGOS, Nov 8 (AP) – Gunmen killed nine people in a market in northern Nigeria on Tuesday.',
      ['2023-11-07', 'occurred', 'Gunmen killed nine people in a market in northern Nigeria'],
    ],
    [
      'The talks will begin on Monday in Doha, said the Qatari foreign minister.',
      ['2023-11-13', 'planned', 'The talks will begin in Doha'],
    ],
  ];
